import type { LabVendor } from './vendor-registries.ts'

/** One of the real registries the tests talk to. */
export interface LabRegistry {
  /** `127.0.0.1:port`, as references write it. */
  readonly host: string
  /** How it lets people in. */
  readonly access: 'open' | 'htpasswd' | 'token'
  /** For the test's own use (to push, or to look for the password where it must not be). */
  readonly login?: { readonly username: string; readonly password: string }
}

export type LabRegistryName = 'open' | 'htpasswd' | 'token'

/** One tag that was put into a registry, as it was put there. */
export interface StoredImage {
  readonly registry: LabRegistryName
  readonly repository: string
  readonly tag: string
  /** Of the document the tag names: the index where it is one. */
  readonly digest: string
  readonly mediaType: string
  /** `artifact`: no container image, `skopeo inspect` refuses it. */
  readonly kind: 'image' | 'index' | 'artifact'
  /** `os/arch[/variant]` of each image, in the document's order. */
  readonly platforms: readonly string[]
  readonly needsLogin: boolean
}

export interface LabImage extends StoredImage {
  /** `host/repository:tag` */
  readonly reference: string
}

/** Everything a test needs to know of the running lab; plain data, so that it passes between processes. */
export interface Lab {
  readonly registries: Readonly<Record<LabRegistryName, LabRegistry>>
  readonly images: readonly LabImage[]
  /** Repository of the open registry with one manifest under many tags, which are not in `images`. */
  readonly bulkTags: { readonly repository: string; readonly count: number }
  /** Repository whose only tag was deleted: listed by the catalog, `tags` is null. */
  readonly emptyRepository: { readonly registry: LabRegistryName; readonly repository: string }
  /** Registries whose vendors have an API, answered by servers of our own. */
  readonly vendors: readonly LabVendor[]
  /** `127.0.0.1:port` of the registry whose layers never come to their end. */
  readonly stalling: string
  /** `REGISTRY_AUTH_FILE` and the like: for the server under test, and for skopeo and buildah. */
  readonly env: Readonly<Record<string, string>>
  /** Origin of the token server, e.g. to count what it was asked. */
  readonly tokenServer: string
}

/** The image with this repository and tag; a test that names one that does not exist fails here. */
export function labImage(lab: Lab, repository: string, tag: string, registry: LabRegistryName = 'open'): LabImage {
  const found = lab.images.find(
    image => image.registry === registry && image.repository === repository && image.tag === tag,
  )
  if (!found) throw new Error(`The lab has no ${repository}:${tag} in its ${registry} registry`)
  return found
}
