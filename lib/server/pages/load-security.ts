import 'server-only'
import { severity as severityName } from '#lib/contract/security'
import type { SecurityFacts } from '#lib/contract/views/security'
import { securityOfImage } from '#lib/inspect/list-security'
import type { OpenedImage } from '#lib/inspect/open-image'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { ImagePageProps } from './image-address.ts'
import { type ImagePage, loadImagePage } from './load-image-page.ts'
import { first } from './page-props.ts'

type Search = Awaited<ImagePageProps['searchParams']>

/** What is no severity or page is as if it were not there: the page has to show something. */
function readState(search: Search): Omit<SecurityFacts['state'], 'platform'> {
  const severity = severityName.safeParse(first(search.severity)).data
  const page = Number.parseInt(first(search.page) ?? '', 10)
  const filter = first(search.filter)?.trim()
  return {
    ...(filter && { filter }),
    ...(severity && { severity }),
    ...(first(search.fixable) === '1' && { fixable: true }),
    ...(page > 1 && { page }),
  }
}

/** Scanners name a layer by the digest of its compressed or of its unpacked bytes. */
function layerNumbers({ chosen, config }: OpenedImage): Readonly<Record<string, number>> {
  const layers = 'layers' in chosen.manifest ? chosen.manifest.layers.map(({ digest }) => digest) : []
  const diffIds = config?.value.diffIds ?? []
  return Object.fromEntries([diffIds, layers].flatMap(list => list.map((digest, index) => [digest, index + 1])))
}

/** What is known of the vulnerabilities of an image, and who says it. */
export async function loadSecurityPage(props: ImagePageProps): Promise<ImagePage<SecurityFacts>> {
  const search = await props.searchParams
  return loadImagePage('security', props, async ({ ctx, pinned, image }) => {
    if (!image.ok) throw image.error
    const { indexes, platform } = image.value
    const { commandHost } = await ctx.describeRegistry(pinned.registry)
    return {
      reference: pinned,
      state: {
        ...readState(search),
        ...(indexes.length > 0 && platform && { platform: formatPlatform(platform) }),
      },
      answer: await securityOfImage(ctx, image.value),
      layers: layerNumbers(image.value),
      now: ctx.now(),
      ...(commandHost !== undefined && { plainHost: commandHost }),
    }
  })
}
