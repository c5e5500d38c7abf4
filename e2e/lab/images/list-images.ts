import type { LabRegistryName, StoredImage } from '../lab.ts'
import { pullManifest } from '../publish.ts'
import { bulkTags, type Hosts } from './fill-registries.ts'

interface Platform {
  readonly os?: string
  readonly architecture?: string
  readonly variant?: string
}

interface Document {
  readonly manifests?: readonly { readonly platform?: Platform }[]
  readonly config?: { readonly mediaType: string; readonly digest: string }
  readonly layers?: readonly { readonly mediaType: string }[]
  readonly artifactType?: string
}

const IMAGE_CONFIGS = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json']

const words = ({ os, architecture, variant }: Platform) => [os, architecture, variant].filter(Boolean).join('/')

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`GET ${url}: ${response.status}`)
  return (await response.json()) as T
}

/** Signatures are shaped like images; what their layers hold tells. */
const isArtifact = ({ artifactType, config, layers = [] }: Document) =>
  artifactType !== undefined ||
  !IMAGE_CONFIGS.includes(config?.mediaType ?? '') ||
  layers.some(layer => !/\.tar|diff/.test(layer.mediaType))

async function describe(host: string, repository: string, document: Document) {
  if (document.manifests) {
    const platforms = document.manifests.map(child => child.platform).filter(platform => platform !== undefined)
    return platforms.length === 0
      ? { kind: 'artifact' as const, platforms: [] }
      : { kind: 'index' as const, platforms: platforms.map(words) }
  }
  if (isArtifact(document)) return { kind: 'artifact' as const, platforms: [] }
  const config = await getJson<Platform>(`http://${host}/v2/${repository}/blobs/${document.config?.digest}`)
  return { kind: 'image' as const, platforms: [words(config)] }
}

/** Every tag of a filled registry but the bulk ones, read back from the registry itself. */
export async function listImages(hosts: Hosts): Promise<readonly StoredImage[]> {
  const images: StoredImage[] = []
  for (const [registry, host] of Object.entries(hosts) as [LabRegistryName, string][]) {
    const { repositories } = await getJson<{ repositories: readonly string[] }>(`http://${host}/v2/_catalog?n=1000`)
    for (const repository of repositories.filter(name => name !== bulkTags.repository)) {
      const { tags } = await getJson<{ tags: readonly string[] | null }>(`http://${host}/v2/${repository}/tags/list`)
      for (const tag of [...(tags ?? [])].sort()) {
        const { digest, mediaType, document } = await pullManifest(host, repository, tag)
        const needsLogin = registry === 'htpasswd' || (registry === 'token' && !repository.startsWith('public/'))
        const facts = await describe(host, repository, document)
        images.push({ registry, repository, tag, digest, mediaType, ...facts, needsLogin })
      }
    }
  }
  return images
}
