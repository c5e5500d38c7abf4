import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'
import { logoAnswer, logoUrl } from './logo.ts'

/** The registries of Google, Azure and Amazon, each answering as its description says. */

/** https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/list.go */
export const googleApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ path }: ScriptedRequest): ScriptedAnswer | undefined => {
    if (path === '/v2/project/images/tags/list')
      return jsonAnswer({
        child: pageOf(1 + others, 1, 1 + others, n => (n === 0 ? 'hello' : `hello-${n}`)),
        manifest: {},
        name: 'project/images',
        tags: [],
      })
    if (path !== '/v2/project/images/hello/tags/list') return undefined
    const names = pageOf(tags, 1, tags, n => `v${n}`)
    const manifest = Object.fromEntries(
      names.map((tag, n) => [
        fakeDigest(n + 1),
        {
          imageSizeBytes: String(1_000_000 + n),
          layerId: '',
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          tag: [tag],
          timeCreatedMs: '1761831191000',
          timeUploadedMs: '1761831192000',
        },
      ]),
    )
    return jsonAnswer({ child: [], manifest, name: 'project/images/hello', tags: names })
  }

/** https://learn.microsoft.com/rest/api/containerregistry/ */
export const azureApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ path, query }: ScriptedRequest): ScriptedAnswer | undefined => {
    const registry = 'mine.azurecr.io'
    if (path === '/acr/v1/_catalog') {
      const names = pageOf(1 + others, 1, 1 + others, n => (n === 0 ? 'team/hello' : `team/hello-${n}`))
      const after = names.indexOf(query.get('last') ?? '') + 1
      return jsonAnswer({ repositories: names.slice(after, after + Number(query.get('n') ?? 100)) })
    }
    if (path === '/acr/v1/team/hello')
      return jsonAnswer({
        registry,
        imageName: 'team/hello',
        createdTime: '2025-01-02T03:04:05.6789012Z',
        lastUpdateTime: '2026-10-30T12:00:00.1234567Z',
        manifestCount: 3,
        tagCount: tags,
        changeableAttributes: { deleteEnabled: true, writeEnabled: true, readEnabled: true, listEnabled: true },
      })
    if (path !== '/acr/v1/team/hello/_tags')
      return path.startsWith('/acr/')
        ? jsonFailure(404, { errors: [{ code: 'NAME_UNKNOWN', message: 'repository name not known to registry' }] })
        : undefined
    const size = Math.min(Number(query.get('n') ?? 100), 100)
    const start = query.has('last') ? Number(query.get('last')?.slice(1)) + 1 : 0
    const entry = (n: number) => ({
      name: `v${String(n).padStart(5, '0')}`,
      digest: fakeDigest(n + 1),
      createdTime: '2026-10-30T12:00:00Z',
      lastUpdateTime: '2026-10-30T12:00:00Z',
      signed: false,
      changeableAttributes: { deleteEnabled: true, writeEnabled: n > 0, readEnabled: true, listEnabled: true },
    })
    const shown = Array.from({ length: Math.max(0, Math.min(size, tags - start)) }, (_, n) => entry(start + n))
    return jsonAnswer({ registry, imageName: 'team/hello', tags: shown })
  }

const galleryLogo = '/logo/nginx.png'

/** https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/ */
export const galleryApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  (request: ScriptedRequest): ScriptedAnswer | undefined => {
    const { method, path, body } = request
    if (path === galleryLogo) return logoAnswer()
    if (method !== 'POST') return undefined
    const asked = JSON.parse(body)
    const start = Number(asked.nextToken ?? 0)
    if (path === '/searchRepositoryCatalogData') {
      const found = {
        primaryRegistryAliasName: 'docker',
        repositoryName: 'library/nginx',
        displayName: 'Docker',
        registryVerified: true,
        repositoryDescription: 'Official build of Nginx.',
        downloadCount: 1_000_000,
        architectures: ['x86-64', 'ARM 64'],
        operatingSystems: ['Linux'],
      }
      const count = 'nginx'.includes(asked.searchTerm) ? 1 + others : 0
      const shown = pageOf(count, start + 1, 25, n => ({ ...found, ...(n > 0 && { repositoryName: `nginx-${n}` }) }))
      const more = (start + 1) * 25 < count
      return jsonAnswer({
        repositoryCatalogSearchResultList: shown,
        totalResults: count,
        ...(more && { nextToken: String(start + 1) }),
      })
    }
    if (asked.registryAliasName !== 'docker' || asked.repositoryName !== 'library/nginx')
      return jsonFailure(404, { __type: 'RepositoryNotFoundException', message: 'The repository does not exist' })
    if (path === '/getRepositoryCatalogData')
      return jsonAnswer({
        catalogData: {
          description: 'Official build of Nginx.',
          aboutText: '# About\n\nnginx',
          usageText: '# Usage\n\npull it',
          logoUrl: logoUrl(request, galleryLogo),
          architectures: ['x86-64', 'ARM 64'],
          operatingSystems: ['Linux'],
          marketplaceCertified: false,
        },
        insightData: { downloadCount: 1_000_000 },
      })
    if (path !== '/describeImageTags') return undefined
    const shown = pageOf(tags, start + 1, asked.maxResults, n => ({
      imageTag: `1.${n}`,
      createdAt: 1_761_831_191,
      imageDetail: {
        imageDigest: fakeDigest(n + 1),
        imageSizeInBytes: 1_000_000 + n,
        imagePushedAt: 1_761_831_191,
        imageManifestMediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
      },
    }))
    const more = (start + 1) * asked.maxResults < tags
    return jsonAnswer({ imageTagDetails: shown, ...(more && { nextToken: String(start + 1) }) })
  }
