import 'server-only'
import { redirect } from 'next/navigation'
import type { Context } from '#lib/context/context'
import { parseSemantic } from '#lib/contract/compare/rules'
import type { ComparePageData, ComparePlace, SideFacts } from '#lib/contract/views/compare'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { formatPlatform, isAttestation } from '#lib/oci/manifest/platform'
import type { Reference } from '#lib/oci/reference/types'
import {
  type CompareAddress,
  type CompareState,
  comparePage,
  parseComparePage,
  parseCompareStep,
} from '#lib/routes/compare-page'
import { pageContext } from '../page-context.ts'
import { loadCompareFacts } from './load-compare-facts.ts'
import { stepTag } from './load-compare-step.ts'
import type { LoadedImage } from './loaded-image.ts'
import { openOnce } from './open-once.ts'
import { pageOrigin } from './page-origin.ts'
import { first, type PageProps } from './page-props.ts'

export type CompareProps = PageProps<Record<string, never>>
type Search = Awaited<CompareProps['searchParams']>

/** A form without a script sends one `semantic=` for each rule that is ticked. */
const queryOf = (search: Search) => ({
  get: (name: string) => {
    const value = search[name]
    return (name === 'semantic' && Array.isArray(value) ? value.join(',') : first(value)) ?? null
  },
})

function describeSide(reference: Reference, loaded: Attempt<LoadedImage>): SideFacts {
  if (!loaded.ok) return { reference, error: loaded.error }
  const { pinned, image, document } = loaded.value
  const known = { reference: pinned, digest: document.digest }
  if (!image.ok) return { ...known, error: image.error }
  const { chosen, config, platform } = image.value
  return {
    ...known,
    ...(platform && { platform: formatPlatform(platform) }),
    ...(config?.value.created !== undefined && { created: config.value.created }),
    ...(chosen.manifest.kind === 'image' && {
      layerCount: chosen.manifest.layers.length,
      sizeBytes: chosen.manifest.layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    }),
  }
}

function platformsOf(loaded: Attempt<LoadedImage>): readonly string[] {
  if (!loaded.ok || !loaded.value.root.ok || loaded.value.root.value.manifest.kind !== 'index') return []
  const children = loaded.value.root.value.manifest.manifests.filter(child => !isAttestation(child))
  return children.flatMap(({ platform }) => (platform ? [formatPlatform(platform)] : []))
}

async function plainHosts(ctx: Context, hosts: readonly string[]): Promise<ComparePlace['plainHosts']> {
  const known = await Promise.all([...new Set(hosts)].map(host => ctx.describeRegistry(host)))
  return Object.fromEntries(
    known.flatMap(({ host, commandHost }) => (commandHost === undefined ? [] : [[host, commandHost]])),
  )
}

interface Opened {
  readonly from: Attempt<LoadedImage>
  readonly to: Attempt<LoadedImage>
}

/** Each with its own registry's login. */
export async function openBoth(from: Reference, to: Reference, state: CompareState): Promise<Opened> {
  const open = (reference: Reference, platform: string | undefined) =>
    openOnce({ reference, ...(platform !== undefined && { platform }) })
  const { platform, toPlatform = platform } = state
  const [one, other] = await Promise.all([open(from, platform), open(to, toPlatform)])
  return { from: one, to: other }
}

async function placeOf(
  ctx: Context,
  address: CompareAddress & { readonly from: Reference; readonly to: Reference },
  opened: Opened,
): Promise<ComparePlace> {
  const { from, to, ...state } = address
  return {
    ...{ from, to, state },
    pinned: {
      from: opened.from.ok ? opened.from.value.pinned : from,
      to: opened.to.ok ? opened.to.value.pinned : to,
    },
    view: state.view ?? 'summary',
    rules: parseSemantic(state.semantic ?? '') ?? [],
    platforms: { from: platformsOf(opened.from), to: platformsOf(opened.to) },
    now: ctx.now(),
    origin: await pageOrigin(),
    plainHosts: await plainHosts(ctx, [from.registry, to.registry]),
  }
}

/** What an address of `/compare` leads to; every expected failure is a value, said of the side that it is of. */
export async function loadCompare({ searchParams }: CompareProps): Promise<ComparePageData> {
  const search = await searchParams
  const query = queryOf(search)
  const form = { kind: 'form', from: first(search.from) ?? '', to: first(search.to) ?? '' } as const
  const parsed = await attempt(() => parseComparePage(query))
  if (!parsed.ok) return { ...form, error: parsed.error }
  const { from, to } = parsed.value
  if (!from || !to) return form
  const address = { ...parsed.value, from, to }
  const ctx = await pageContext()
  const step = parseCompareStep(query)
  if (step) {
    const stepped = await attempt(() => stepTag(ctx, from, to, step))
    if (!stepped.ok) return { ...form, error: stepped.error }
    redirect(comparePage(stepped.value.from, stepped.value.to, address))
  }
  const opened = await openBoth(from, to, address)
  const place = await placeOf(ctx, address, opened)
  const sides = { from: describeSide(from, opened.from), to: describeSide(to, opened.to) }
  if (sides.from.error || sides.to.error) return { kind: 'sides', place, sides }
  const waits = first(search.wait) === '1'
  return { kind: 'compared', place, facts: await attempt(() => loadCompareFacts(ctx, place, waits)) }
}
