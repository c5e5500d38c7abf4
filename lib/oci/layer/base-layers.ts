import { type Sentence, say } from '#lib/messages/say'
import { baseMarker } from '../config/base-marker.ts'
import { mapHistory } from '../config/map-history.ts'
import type { HistoryEntry, ImageConfig } from '../config/types.ts'

export interface BaseLayers {
  /** How many of the first layers are the base image's; absent when only its name is known. */
  readonly count?: number
  readonly name?: string
  readonly digest?: string
  /** What it was read from, in sentences. */
  readonly evidence: readonly Sentence[]
}

const nameKey = 'org.opencontainers.image.base.name'
const digestKey = 'org.opencontainers.image.base.digest'

type Found = Pick<BaseLayers, 'count' | 'name' | 'digest'> & { readonly evidence: Sentence }

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
function named(values: Readonly<Record<string, string>>, evidence: (name: string) => Sentence): Found | undefined {
  const name = values[nameKey]
  const digest = values[digestKey]
  // buildah writes an empty name for what was built from nothing, and a digest with it that no registry has.
  if (!name) return undefined
  return { name, ...(digest && { digest }), evidence: evidence(name) }
}

const layersBefore = (layerIndexes: readonly (number | undefined)[], position: number) =>
  layerIndexes.slice(0, position).filter(index => index !== undefined).length

type Clue = (history: readonly HistoryEntry[], layerIndexes: readonly (number | undefined)[]) => Found | undefined

/** buildah and podman name the base in the first entry they add, or in the only one that made a layer. */
const marker: Clue = (history, layerIndexes) => {
  const position = history.findLastIndex(entry => baseMarker(entry) !== undefined)
  const entry = history[position]
  const name = entry && baseMarker(entry)
  if (name === undefined) return undefined
  return {
    count: layersBefore(layerIndexes, position),
    name,
    evidence: say`History says that the build began FROM ${name}.`,
  }
}

const isCommand = ({ createdBy = '' }: HistoryEntry) => /^(?:\/bin\/sh -c #\(nop\)\s+)?CMD\b/.test(createdBy)

/** Most base images end with a CMD: one that is followed by further layers is the base image's. */
const earlierCommand: Clue = (history, layerIndexes) => {
  const lastLayer = layerIndexes.findLastIndex(index => index !== undefined)
  const position = history.findLastIndex((entry, index) => index < lastLayer && isCommand(entry))
  const count = layersBefore(layerIndexes, position)
  if (position < 0 || count === 0) return undefined
  return { count, evidence: say`History sets a CMD and then goes on: base images usually end with their CMD.` }
}

const addsRoot = ({ createdBy = '' }: HistoryEntry) =>
  /\bADD (?:file:[0-9a-f]+ in|(?=\S+\.tar)\S+) \/\s*(?:# buildkit)?$/.test(createdBy) ||
  /^# debian\.sh /.test(createdBy)

/** A first layer that unpacks a whole root filesystem is a distribution's base image. */
const rootFilesystem: Clue = (history, layerIndexes) => {
  const first = history[layerIndexes.indexOf(0)]
  const more = layerIndexes.filter(index => index !== undefined).length > 1
  return first && more && addsRoot(first)
    ? { count: 1, evidence: say`The first layer adds a whole root filesystem.` }
    : undefined
}

const clues: readonly Clue[] = [marker, earlierCommand, rootFilesystem]

/**
 * Which of an image's first layers come from its base image, as far as annotations, labels and history tell.
 * `annotations` are the manifest's. Undefined when nothing tells.
 */
export function baseLayers(
  config: ImageConfig,
  layerCount: number,
  annotations: Readonly<Record<string, string>> = {},
): BaseLayers | undefined {
  const { entries } = mapHistory(config.history, layerCount)
  const layerIndexes = entries.map(({ layerIndex }) => layerIndex)
  const name =
    named(annotations, base => say`The manifest’s annotations name ${base} as the base image.`) ??
    named(config.execution.labels, base => say`The labels name ${base} as the base image.`)
  const found = clues.map(clue => clue(config.history, layerIndexes)).find(result => result !== undefined)
  const results = [found, name].filter(result => result !== undefined)
  if (results.length === 0) return undefined
  return { ...found, ...name, evidence: results.map(({ evidence }) => evidence) }
}
