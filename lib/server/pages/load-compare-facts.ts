import 'server-only'
import { type CompareOptions, compareImages } from '#lib/compare/compare-images'
import type { ComparedImages } from '#lib/compare/open-sides'
import type { Context } from '#lib/context/context'
import type { CompareAnswer, CompareLevel } from '#lib/contract/compare'
import { fileStates } from '#lib/contract/compare/files'
import { semanticRuleNames } from '#lib/contract/compare/rules'
import type { CompareFacts, ComparePlace, ContentsState } from '#lib/contract/views/compare'
import { attempt } from '#lib/errors/attempt'
import type { CompareView } from '#lib/routes/compare-page'
import { loadCompareFile } from './load-compare-file.ts'
import { runSoon } from './run-soon.ts'

/** Levels of each view that need no layer. */
const cheapLevels: Readonly<Record<CompareView, readonly CompareLevel[]>> = {
  summary: ['config', 'layers'],
  packages: ['layers'],
  files: ['layers'],
  config: ['config', 'layers'],
  layers: ['layers'],
  index: ['index', 'layers'],
}

/** More than this is read only when the reader asks for it. */
const maxUnaskedBytes = 512 * 1024 ** 2

type Base = NonNullable<CompareOptions['base']>
const baseOf = ({ state }: ComparePlace): Base => (state.base === 'read' ? 'read' : 'known')

/** What of the layers has to be read: for files what differs, or all, for packages each layer once. */
function bytesToRead({ layers }: CompareAnswer, base: Base): { readonly files: number; readonly packages: number } {
  const sizes = new Map<string, number>()
  const shared = new Set<string>()
  for (const { from, to } of layers?.pairs ?? []) {
    for (const layer of [from, to]) if (layer) sizes.set(layer.digest, layer.sizeBytes)
    if (from && from.digest === to?.digest) shared.add(from.digest)
  }
  const sum = (entries: readonly (readonly [string, number])[]) => entries.reduce((total, [, size]) => total + size, 0)
  const all = [...sizes]
  return { packages: sum(all), files: sum(all.filter(([digest]) => base === 'read' || !shared.has(digest))) }
}

/** What is not known of the contents without reading layers, and may be read now. */
function contentLevels(answer: CompareAnswer, view: CompareView, base: Base): readonly CompareLevel[] {
  const bytes = bytesToRead(answer, base)
  const wants = (level: 'files' | 'packages') =>
    view === level || (!answer.summary[level] && bytes[level] <= maxUnaskedBytes)
  return (['files', 'packages'] as const).filter(wants)
}

/** Everything that differs is listed at once up to so many rows; of more, a directory at a time. */
const listedFiles = 1_000
/** What the summary shows of the root. */
const summaryFiles = 6

type List = NonNullable<CompareOptions['list']>

function listOf({ view, state: { path = '', name, change, ignored } }: ComparePlace): List {
  if (view !== 'files') return { path: '', cursor: 0, limit: view === 'summary' ? summaryFiles : 0 }
  const state = fileStates.find(each => each === change)
  const rule = semanticRuleNames.find(each => each === ignored)
  return {
    path,
    ...(name && { name }),
    ...(state && { change: state }),
    ...(rule && { 'ignored-by': rule }),
    recursive: true,
    cursor: 0,
    limit: listedFiles,
  }
}

async function compareContents(ctx: Context, images: ComparedImages, options: CompareOptions): Promise<CompareAnswer> {
  const answer = await compareImages(ctx, images, options)
  if (answer.files?.next === undefined || !options.list?.recursive) return answer
  return compareImages(ctx, images, { ...options, list: { ...options.list, recursive: false } })
}

interface Contents {
  readonly contents: ContentsState
  readonly answer: CompareAnswer
}

async function readContents(
  ctx: Context,
  place: ComparePlace,
  images: ComparedImages,
  known: CompareAnswer,
  waits: boolean,
): Promise<Contents> {
  const { view, rules } = place
  const base = baseOf(place)
  const wanted = contentLevels(known, view, base)
  if (wanted.length === 0) {
    const isKnown = known.summary.files && known.summary.packages
    const contents = isKnown
      ? { kind: 'known' as const }
      : { kind: 'unasked' as const, bytes: bytesToRead(known, base).files }
    return { answer: known, contents }
  }
  const options = { levels: [...cheapLevels[view], ...wanted], rules, list: listOf(place), base }
  const read = await attempt(async () => ({
    answer: await runSoon(ctx, waits, soon => compareContents(soon, images, options)),
  }))
  if (!read.ok) return { answer: known, contents: { kind: 'failed', error: read.error } }
  const { answer } = read.value
  return answer ? { answer, contents: { kind: 'known' } } : { answer: known, contents: { kind: 'reading' } }
}

/** The index with the packages of all platforms; how far they are. */
async function readParity(
  ctx: Context,
  { rules }: ComparePlace,
  images: ComparedImages,
  waits: boolean,
): Promise<{ readonly parity: ContentsState; readonly index?: CompareAnswer['index'] }> {
  const read = await attempt(async () => ({
    answer: await runSoon(ctx, waits, soon => compareImages(soon, images, { levels: ['parity'], rules })),
  }))
  if (!read.ok) return { parity: { kind: 'failed', error: read.error } }
  const { answer } = read.value
  return answer ? { parity: { kind: 'known' }, index: answer.index } : { parity: { kind: 'reading' } }
}

/** What one view of a compare shows. Throws AppError where the two cannot be compared at all. */
export async function loadCompareFacts(ctx: Context, place: ComparePlace, waits: boolean): Promise<CompareFacts> {
  const { view, state, rules, pinned } = place
  const images = { ...pinned, platform: state.platform, toPlatform: state.toPlatform }
  const known = await compareImages(ctx, images, { levels: cheapLevels[view], rules })
  const read = await readContents(ctx, place, images, known, waits)
  if (view === 'index' && state.parity === 'packages') {
    const { parity, index } = await readParity(ctx, place, images, waits)
    return { ...read, parity, answer: { ...read.answer, ...(index && { index }) } }
  }
  const { path, fromPath } = state
  // What has nothing below it is a file, as far as the list tells.
  if (view !== 'files' || path === undefined || read.answer.files?.total !== 0) return read
  const file = await attempt(() => loadCompareFile(ctx, images, path, fromPath))
  const isDirectory = !file.ok && file.error.code === 'invalid-request'
  return isDirectory ? read : { ...read, file }
}
