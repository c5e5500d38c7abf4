import { verbatim as asWritten, inEnglish, type Sentence, say } from '#lib/messages/say'
import type { Descriptor } from '../manifest/types.ts'
import { baseMarker } from './base-marker.ts'
import { configLines } from './config-lines.ts'
import type { Containerfile, ContainerfileLine, HistoryDialect } from './containerfile-types.ts'
import type { Dialect, Scope, Translation } from './dialects/dialect.ts'
import { dialects } from './dialects/dialects.ts'
import { verbatim } from './dialects/verbatim.ts'
import { mapHistory } from './map-history.ts'
import type { HistoryEntry, ImageConfig } from './types.ts'

interface TranslatedEntry extends Translation {
  readonly dialect: HistoryDialect
}

function translateEntry(entry: HistoryEntry, scope: Scope): TranslatedEntry {
  const dialect: Dialect = dialects.find(({ recognises }) => recognises(entry, scope)) ?? verbatim
  return { ...dialect.translate(entry.createdBy ?? '', scope), dialect: dialect.name }
}

/** The shell in force after an instruction: `SHELL ["/bin/bash", "-c"]` makes RUN begin with `/bin/bash -c`. */
function shellAfter(text: string, before: string): string {
  if (!text.startsWith('SHELL [')) return before
  try {
    return (JSON.parse(text.slice(6)) as string[]).join(' ')
  } catch {
    return before
  }
}

function layerOf(layers: readonly Descriptor[], index: number | undefined): Partial<ContainerfileLine> {
  const layer = index === undefined ? undefined : layers[index]
  if (!layer || index === undefined) return {}
  return { layerIndex: index, layerDigest: layer.digest, layerSizeBytes: layer.sizeBytes }
}

/** What history says of itself, without what only the builder's machinery reads. */
function remark({ comment = '' }: HistoryEntry): Sentence | undefined {
  const isForTools = comment === '' || comment.startsWith('buildkit.') || comment.startsWith('FROM ')
  return isForTools ? undefined : asWritten(comment)
}

function toLine(
  entry: HistoryEntry,
  translated: TranslatedEntry,
  layer: Partial<ContainerfileLine>,
): ContainerfileLine {
  const own = remark(entry)
  const comment = translated.comment && own ? say`${translated.comment} ${own}` : (translated.comment ?? own)
  return {
    text: translated.text,
    ...layer,
    ...(entry.created !== undefined && { created: entry.created }),
    ...(comment && { comment }),
  }
}

/** Instructions that change files but are marked empty: the builder put several of them into one layer. */
const isSwallowed = (entry: HistoryEntry, { text }: Translation) => entry.emptyLayer && /^(?:ADD|COPY|RUN) /.test(text)

/** On the last entry the marker does not tell where the base ends: its build may have made all its entries at once. */
const builtOn = (base: string) => say`Built on ${base}; history does not tell which of the instructions are from there.`

const swallowedNote = say`The builder made one layer of several instructions; it stands at the last of them.`

function dialectNote(found: readonly HistoryDialect[]): readonly Sentence[] {
  const builders = [...new Set(found.filter(name => name !== 'verbatim'))]
  return builders.length > 1 ? [say`History was written by more than one builder: ${builders.join(', then ')}.`] : []
}

function mappingNotes({ undescribedLayers, surplusEntries }: ReturnType<typeof mapHistory>): readonly Sentence[] {
  return [
    ...(undescribedLayers.length > 0
      ? [say`History does not speak of ${undescribedLayers.length} of the layers.`]
      : []),
    ...(surplusEntries > 0 ? [say`History speaks of ${surplusEntries} layers more than the image has.`] : []),
  ]
}

/**
 * The Containerfile that history tells of, from an empty image on: one line an entry, tied to its layer. What history
 * prints inexactly is restored from the config where that is certain; the rest is in the notes.
 */
export function reconstructContainerfile(config: ImageConfig, layers: readonly Descriptor[]): Containerfile {
  const map = mapHistory(config.history, layers.length)
  const lines: ContainerfileLine[] = []
  const notes = new Map<string, Sentence>()
  const add = (note: Sentence) => notes.set(inEnglish(note), note)
  const found: HistoryDialect[] = []
  let shell = '/bin/sh -c'
  for (const { entry, layerIndex } of map.entries) {
    const translated = translateEntry(entry, { config: config.execution, shell })
    const base = baseMarker(entry)
    if (base !== undefined && entry === config.history.at(-1)) add(builtOn(base))
    else if (base !== undefined) lines.push({ text: `# FROM ${base}` })
    lines.push(toLine(entry, translated, layerOf(layers, layerIndex)))
    shell = shellAfter(translated.text, shell)
    found.push(translated.dialect)
    if (translated.note !== undefined) add(translated.note)
    if (isSwallowed(entry, translated)) add(swallowedNote)
  }
  for (const index of map.undescribedLayers)
    lines.push({ text: '# A layer that history does not speak of.', ...layerOf(layers, index) })
  return {
    dialect: found.findLast(name => name !== 'verbatim') ?? 'verbatim',
    lines: [{ text: 'FROM scratch' }, ...lines, ...configLines(config.execution, lines)],
    notes: [...notes.values(), ...dialectNote(found), ...mappingNotes(map)],
  }
}
