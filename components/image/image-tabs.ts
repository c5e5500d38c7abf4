import type { Manifest } from '#lib/oci/manifest/types'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage, type TabView } from '#lib/routes/pages'

/** Views that have something to show; a view without is absent, not empty. */
const viewsOf: Readonly<Record<Manifest['kind'], readonly TabView[]>> = {
  index: ['image', 'layers', 'security', 'referrers', 'where', 'get', 'raw'],
  image: [
    'image',
    'layers',
    'files',
    'packages',
    'config',
    'containerfile',
    'security',
    'referrers',
    'where',
    'get',
    'run',
    'raw',
  ],
  artifact: ['image', 'referrers', 'where', 'get', 'raw'],
  legacy: ['image', 'layers', 'get', 'raw'],
  unknown: ['image', 'referrers', 'raw'],
}

interface Shown {
  readonly pinned: Reference
  readonly kind: Manifest['kind']
  readonly isIndex: boolean
  readonly platform?: string
  readonly layerCount?: number
}

/** Tabs of one reference; every link below the page is by the digest it resolved to. */
export const imageTabs = (
  view: TabView,
  labelOf: (name: TabView) => string,
  { pinned, kind, isIndex, platform, layerCount }: Shown,
) =>
  viewsOf[kind].map(name => ({
    href: imagePage(name, pinned, { platform: isIndex ? platform : undefined }),
    label: labelOf(name),
    ...(name === 'layers' && layerCount !== undefined && { count: layerCount }),
    ...(name === view && { current: true }),
  }))
