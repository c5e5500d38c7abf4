import { join } from 'node:path'
import type { LabRegistryName } from '../lab.ts'
import { deleteManifest, pullManifest, pushManifest } from '../publish.ts'
import { runTool } from '../run-tool.ts'
import type { Workshop } from './build-images.ts'
import { attachCosignSignature, attachReferrers, pushAttested, pushHelmChart } from './documents.ts'

/** Registry names to `127.0.0.1:port`, all of them open while they are filled. */
export type Hosts = Readonly<Record<LabRegistryName, string>>

export const bulkTags = { repository: 'bulk/tags', count: 120 } as const
export const emptyRepository = { registry: 'open', repository: 'bulk/empty' } as const

/** Where each built image goes: `buildah:<name>` or `layout:<name>`, format, registry, repository, tags. */
const pushes: readonly (readonly [string, 'oci' | 'v2s2', LabRegistryName, string, readonly string[]])[] = [
  ['layout:busybox', 'oci', 'open', 'tools/busybox', ['1.35.0', '1.35', '1', 'latest']],
  ['layout:busybox', 'v2s2', 'open', 'tools/busybox', ['1.35.0-docker']],
  ['zstd:busybox', 'oci', 'open', 'tools/busybox', ['1.35.0-zstd']],
  ['layout:hostile', 'oci', 'open', 'tools/hostile', ['1']],
  ['layout:busybox', 'oci', 'open', 'platform/team-a/services/payment/api', ['2026.11']],
  ['buildah:debian', 'oci', 'open', 'base/debian', ['12', 'latest']],
  ['buildah:debian', 'v2s2', 'open', 'base/debian', ['12-docker']],
  ['buildah:httpd-1.0', 'v2s2', 'open', 'course/httpd', ['1.0']],
  ['buildah:httpd-1.1', 'v2s2', 'open', 'course/httpd', ['1.1', '1', 'latest']],
  ['buildah:httpd-1.1', 'oci', 'open', 'course/httpd', ['1.1-oci']],
  ['buildah:multi', 'oci', 'open', 'course/multi', ['1', 'latest']],
  ['buildah:multi', 'v2s2', 'open', 'course/multi', ['1-docker']],
  ['layout:busybox', 'oci', 'open', 'course/attested', ['1-image']],
  ['buildah:httpd-1.1', 'v2s2', 'htpasswd', 'team/httpd', ['1.1', 'latest']],
  ['buildah:multi', 'oci', 'htpasswd', 'team/multi', ['1']],
  ['layout:busybox', 'oci', 'token', 'public/busybox', ['1.35.0', 'latest']],
  ['buildah:multi', 'oci', 'token', 'public/multi', ['1']],
  ['buildah:httpd-1.1', 'v2s2', 'token', 'private/httpd', ['1.1', 'latest']],
]

const skopeo = (workshop: Workshop, ...args: readonly string[]) =>
  runTool('skopeo', ['--insecure-policy', ...args], { cwd: workshop.folder })

async function push(workshop: Workshop, source: string, format: 'oci' | 'v2s2', target: string): Promise<void> {
  const [from = '', name = ''] = source.split(':')
  if (from !== 'buildah') {
    const flags = ['--quiet', '--dest-tls-verify=false', '--format', format]
    await skopeo(workshop, 'copy', ...flags, `oci:${from}:${name}`, target)
    return
  }
  const verb = name === 'multi' ? ['manifest', 'push', '--all'] : ['push']
  await workshop.buildah(...verb, '--quiet', '--tls-verify=false', '--format', format, `localhost/lab/${name}`, target)
}

/** skopeo reuses gzip blobs it remembers from elsewhere: look at what really arrived. */
async function expectZstd(host: string): Promise<void> {
  const { document } = await pullManifest(host, 'tools/busybox', '1.35.0-zstd')
  if (!JSON.stringify(document).includes('layer.v1.tar+zstd'))
    throw new Error('tools/busybox:1.35.0-zstd has no zstd layer')
}

/** The same manifest under many tags, and a repository whose last tag was deleted. */
async function pushBulk(host: string): Promise<void> {
  const { repository, count } = bulkTags
  for (const name of [repository, emptyRepository.repository]) {
    await runTool('skopeo', [
      ...['--insecure-policy', 'copy', '--quiet', '--src-tls-verify=false', '--dest-tls-verify=false'],
      ...[`docker://${host}/tools/busybox:1.35.0`, `docker://${host}/${name}:0.0`],
    ])
  }
  const { document, digest } = await pullManifest(host, repository, '0.0')
  for (let index = 1; index < count; index += 1) {
    await pushManifest(host, repository, `${Math.floor(index / 10)}.${index % 10}`, {
      ...document,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
    })
  }
  await deleteManifest(host, emptyRepository.repository, digest)
}

/** Puts everything the tests look at into the three registries. */
export async function fillRegistries(workshop: Workshop, hosts: Hosts): Promise<void> {
  const compress = ['--quiet', '--format', 'oci', '--dest-compress-format', 'zstd']
  await skopeo(workshop, 'copy', ...compress, 'oci:layout:busybox', `oci:${join(workshop.folder, 'zstd')}:busybox`)
  for (const [source, format, registry, repository, tags] of pushes) {
    for (const tag of tags) await push(workshop, source, format, `docker://${hosts[registry]}/${repository}:${tag}`)
  }
  await expectZstd(hosts.open)
  await attachReferrers(hosts.open, 'course/httpd', '1.1')
  await attachCosignSignature(hosts.open, 'course/httpd', '1.1')
  await pushAttested(hosts.open, 'course/attested', '1-image', '1')
  await pushHelmChart(hosts.open, 'charts/portolan', '0.1.0')
  await pushBulk(hosts.open)
}
