import { say } from '#lib/messages/say'
import { parseConfig } from '#lib/oci/config/parse-config'
import type { ImageConfig } from '#lib/oci/config/types'
import type { JsonValue } from '#lib/oci/json/json-value'
import { Members } from '#lib/oci/json/members'
import { parseJson } from '#lib/oci/json/parse-json'
import type { LegacyManifest } from '#lib/oci/manifest/types'

const place = say`The schema 1 history`
const readEntry = (text: string) => new Members(parseJson(new TextEncoder().encode(text), place), place)

function historyEntry(entry: Members): JsonValue {
  const author = entry.text('author')
  return {
    created: entry.text('created') ?? null,
    created_by: entry.object('container_config')?.texts('Cmd')?.join(' ') ?? '',
    ...(author !== undefined && { author }),
    comment: entry.text('comment') ?? null,
  }
}

/** Members of the topmost entry that mean the same in an image config. */
const shared = ['created', 'author', 'architecture', 'os', 'docker_version', 'config'] as const

/**
 * The image config that a schema 1 manifest carries in its history, as docker makes it when it converts one. Each entry
 * keeps its layer, also the empty ones: schema 1 lists a layer for every instruction.
 * https://github.com/distribution/distribution/blob/v2.8.3/docs/spec/manifest-v2-1.md#manifest-field-descriptions
 * Throws AppError `malformed`.
 */
export function legacyConfig({ layers }: LegacyManifest): ImageConfig {
  const entries = layers.map(({ v1Compatibility }) => readEntry(v1Compatibility))
  const top = entries.at(-1)
  const document: JsonValue = {
    ...Object.fromEntries(shared.map(key => [key, top?.get(key) ?? null])),
    history: entries.map(historyEntry),
  }
  return parseConfig(new TextEncoder().encode(JSON.stringify(document)))
}
