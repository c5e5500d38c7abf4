import 'server-only'
import { redirect } from 'next/navigation'
import { chooseImages } from '#lib/compare/choose-images'
import { compareMany, type MatrixOptions } from '#lib/compare/matrix/compare-many'
import { comparePackages } from '#lib/compare/matrix/compare-packages'
import type { Context } from '#lib/context/context'
import { matrixSize } from '#lib/contract/limits'
import type { MatrixAnswer, MatrixImage } from '#lib/contract/matrix'
import type { ManyPlace, MatrixFacts, PackagesState } from '#lib/contract/views/many'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { isDigest } from '#lib/oci/digest/digest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { pageContext } from '../page-context.ts'
import { first } from '../pages/page-props.ts'
import { runSoon } from '../pages/run-soon.ts'
import { type ManyProps, manyPlace, readChosen } from './many-address.ts'
import { wantedPackages } from './matrix-request.ts'

export interface MatrixPageData {
  readonly place: ManyPlace
  readonly facts: Attempt<MatrixFacts>
}

/** More than this is read only when the reader asks for it. */
const maxUnaskedBytes = 256 * 1024 ** 2

/** Each distinct layer once: those that are shared are read once. */
function distinctBytes({ images }: MatrixAnswer): number {
  const sizes = new Map(images.flatMap(({ layers }) => layers.map(layer => [layer.digest, layer.sizeBytes])))
  return [...sizes.values()].reduce((total, size) => total + size, 0)
}

/** By the digests that were found, so that no tag is resolved twice for one page. */
function pinned({ ref, imageDigest, digest = imageDigest }: MatrixImage): Reference {
  const reference = parseReference(ref)
  const found = imageDigest ?? digest
  return found !== undefined && isDigest(found)
    ? { registry: reference.registry, name: reference.name, digest: found }
    : reference
}

async function loadPackages(
  ctx: Context,
  answer: MatrixAnswer,
  wanted: MatrixOptions['packages'],
  waits: boolean,
): Promise<PackagesState> {
  if (!wanted) return { kind: 'unasked' }
  if (answer.images.every(({ error }) => error)) return { kind: 'nothing' }
  const packages = await runSoon(ctx, waits, soon => comparePackages(soon, answer.images.map(pinned), wanted))
  return packages ? { kind: 'read', packages } : { kind: 'reading' }
}

/** Images side by side. Their packages come with them where that needs little reading, or was asked for. */
export async function loadMatrix({ searchParams }: ManyProps): Promise<Attempt<MatrixPageData>> {
  const search = await searchParams
  const chosen = await readChosen(search)
  if (!chosen.ok) return chosen
  const [from, to] = chosen.value.references
  // The button of a form without a script.
  if (first(search.as) === 'compare' && from && to) redirect(comparePage(from, to))
  const ctx = await pageContext()
  const platform = first(search.platform)
  const text = first(search.packages)
  const facts = await attempt(async (): Promise<MatrixFacts> => {
    const limits = { perRepository: matrixSize.max, max: matrixSize.max }
    const answer = await compareMany(ctx, await chooseImages(ctx, chosen.value, limits), { platform })
    const layerBytes = distinctBytes(answer)
    const wanted = wantedPackages(text) ?? (layerBytes <= maxUnaskedBytes ? 'differing' : undefined)
    const packages = await loadPackages(ctx, answer, wanted, first(search.wait) === '1')
    return { answer, packages, layerBytes, ...(text && { wanted: text }) }
  })
  return { ok: true, value: { place: await manyPlace(ctx, chosen.value, platform), facts } }
}
