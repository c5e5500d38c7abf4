import { describe, expect, it } from 'vitest'
import { shellWords } from '#lib/testing/shell-words'
import { type ClientName, clientBlocks, clientNames } from './clients.ts'
import { digest, sample, target } from './fixtures/targets.ts'
import type { GetTarget } from './get-target.ts'

const programs = [...clientNames, 'aws', 'gcloud', 'az', 'oc']
const callsOf = (name: ClientName, of: GetTarget) =>
  clientBlocks(name, of).map(({ text }) => shellWords(text, programs).at(-1)?.join(' '))

const byDigest = `registry.redhat.io/ubi9/httpd-24@${digest}`
const byTag = 'registry.redhat.io/ubi9/httpd-24:1-274'

describe('clientBlocks', () => {
  // Options: each tool's own --help and manual.
  it.each<[ClientName, string, string, string]>([
    ['podman', `podman pull ${byDigest}`, `podman pull ${byTag}`, 'podman login registry.redhat.io'],
    ['docker', `docker pull ${byDigest}`, `docker pull ${byTag}`, 'docker login registry.redhat.io'],
    ['nerdctl', `nerdctl pull ${byDigest}`, `nerdctl pull ${byTag}`, 'nerdctl login registry.redhat.io'],
    ['crictl', `crictl pull ${byDigest}`, `crictl pull ${byTag}`, `crictl pull --username <user name> ${byDigest}`],
    [
      'ctr',
      `ctr images pull ${byDigest}`,
      `ctr images pull ${byTag}`,
      `ctr images pull --user <user name> ${byDigest}`,
    ],
    [
      'skopeo',
      `skopeo copy docker://${byDigest} oci:httpd-24:1-274`,
      `skopeo copy docker://${byTag} oci:httpd-24:1-274`,
      'skopeo login registry.redhat.io',
    ],
    [
      'oc',
      `oc import-image httpd-24:1-274 --from=${byDigest} --confirm`,
      `oc import-image httpd-24:1-274 --from=${byTag} --confirm`,
      'oc create secret docker-registry registry-redhat-io-pull --docker-server=registry.redhat.io --docker-username=<user name> --docker-password=<password>',
    ],
    [
      'kubectl',
      `kubectl create deployment httpd-24 --image=${byDigest}`,
      `kubectl create deployment httpd-24 --image=${byTag}`,
      'kubectl create secret docker-registry registry-redhat-io-pull --docker-server=registry.redhat.io --docker-username=<user name> --docker-password=<password>',
    ],
    ['buildah', `buildah pull ${byDigest}`, `buildah pull ${byTag}`, 'buildah login registry.redhat.io'],
    [
      'crane',
      `crane pull ${byDigest} httpd-24.tar`,
      `crane pull ${byTag} httpd-24.tar`,
      'crane auth login --username <user name> --password-stdin registry.redhat.io',
    ],
  ])('%s: by digest, by tag, signing in', (name, ...expected) => {
    expect(callsOf(name, target)).toEqual(expected)
  })

  it('speaks plain HTTP to the samples in each tool’s own words', () => {
    const first = (name: ClientName) => callsOf(name, sample)[0]
    const image = `localhost:3000/course/httpd@${digest}`
    expect(first('podman')).toBe(`podman pull --tls-verify=false ${image}`)
    expect(first('nerdctl')).toBe(`nerdctl --insecure-registry pull ${image}`)
    expect(first('ctr')).toBe(`ctr images pull --plain-http ${image}`)
    expect(first('skopeo')).toBe(`skopeo copy --src-tls-verify=false docker://${image} oci:httpd:2.4`)
    expect(first('oc')).toBe(`oc import-image httpd:2.4 --from=${image} --insecure=true --confirm`)
    expect(first('crane')).toBe(`crane pull --insecure ${image} httpd.tar`)
  })

  it('offers no login where none is needed, and no tag where the address names none', () => {
    const { tag: _tag, ...pinned } = target
    for (const name of clientNames) {
      expect(clientBlocks(name, sample)).toHaveLength(2)
      expect(clientBlocks(name, pinned)).toHaveLength(2)
      expect(clientBlocks(name, { ...pinned, login: 'no' })).toHaveLength(1)
    }
  })

  it('is one call of its own tool whatever the index says about its platforms', () => {
    const platform = { os: '$(id)', architecture: "a'b; reboot", variant: '`id`\n' }
    for (const name of clientNames)
      for (const { text } of clientBlocks(name, { ...target, isIndex: true, platform })) {
        const calls = shellWords(text, programs)
        expect(calls.map(([program]) => program)).toEqual([name])
      }
    expect(shellWords(clientBlocks('podman', { ...target, platform })[0]?.text ?? '', programs)[0]).toEqual([
      ...['podman', 'pull', '--platform', "$(id)/a'b; reboot/`id`\n", byDigest],
    ])
  })
})
