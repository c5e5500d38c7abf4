import type { GetTarget } from '#lib/format/get/get-target'
import { verbatim } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'

/** What the style guide shows of getting images. */
export const open: GetTarget = {
  repository: { registry: 'quay.io', name: 'podman/hello' },
  tag: 'latest',
  digest: parseDigest(`sha256:${'38427c29'.repeat(8)}`),
  isIndex: true,
  registryKind: 'quay',
  login: 'no',
}

export const behindLogin: GetTarget = {
  ...open,
  repository: { registry: 'registry.redhat.io', name: `ubi9/${'a-name-that-goes-on-'.repeat(6)}end` },
  tag: '1-274',
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
  registryKind: 'red-hat',
  login: 'needed',
  account: verbatim('The login is a registry service account made at https://access.redhat.com/terms-based-registry/.'),
  serviceAccounts: true,
}

/** By digest alone, of the samples at our own address. */
export const local: GetTarget = {
  repository: { registry: 'samples.localhost', name: 'course/httpd' },
  digest: open.digest,
  isIndex: false,
  plainHost: 'localhost:3000',
  registryKind: 'generic',
  login: 'maybe',
}
