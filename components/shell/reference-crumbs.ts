import type { Reference, Repository } from '#lib/oci/reference/types'
import { imagePage, registryPage, repositoryPage, type TabView, type ViewState } from '#lib/routes/pages'
import { shortDigest } from '../ui/short-digest.ts'
import type { Crumb } from './breadcrumbs.tsx'

export const registryCrumbs = (host: string): readonly Crumb[] => [
  { label: host, href: registryPage(host), siblings: { of: 'registries', host } },
]

/** Namespaces have no page of their own: they lead to what the registry has in them. */
export function repositoryCrumbs({ registry, name }: Repository): readonly Crumb[] {
  const parts = name.split('/')
  return [
    ...registryCrumbs(registry),
    ...parts.slice(0, -1).map((label, index) => ({
      label,
      href: registryPage(registry, { filter: `${parts.slice(0, index + 1).join('/')}/` }),
    })),
    {
      label: parts.at(-1) ?? name,
      href: repositoryPage({ registry, name }),
      siblings: { of: 'repositories', repository: { registry, name } },
    },
  ]
}

/** The reference part by part. Tag and digest are one part, for they name one document. */
export function imageCrumbs(reference: Reference, view: TabView, state: ViewState): readonly Crumb[] {
  const { tag, digest, registry, name } = reference
  const short = digest === undefined ? undefined : shortDigest(digest)
  return [
    ...repositoryCrumbs({ registry, name }),
    {
      label: tag === undefined ? (short ?? 'latest') : tag + (short ? ` @ ${short}` : ''),
      href: imagePage('image', reference),
      siblings: { of: 'tags', repository: { registry, name }, ...(tag !== undefined && { tag }), view, state },
    },
  ]
}
