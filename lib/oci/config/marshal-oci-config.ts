import { say } from '#lib/messages/say'
import type { JsonValue } from '../json/json-value.ts'
import { Members } from '../json/members.ts'
import { parseJson } from '../json/parse-json.ts'
import { formatGoTime } from './format-go-time.ts'

type Fields = { readonly [key: string]: JsonValue }

const isEmpty = (value: JsonValue | undefined) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** Go's `omitempty`: zero values and empty lists are left out. */
const omitEmpty = (key: string, value: JsonValue | undefined): Fields =>
  isEmpty(value) ? {} : { [key]: value as JsonValue }

/** Go writes the keys of a map sorted, and leaves an empty one out under `omitempty`. */
function sortedMap(key: string, entries: readonly (readonly [string, JsonValue])[]): Fields {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.length === 0 ? {} : { [key]: Object.fromEntries(sorted) }
}

const set = (members: Members, key: string): Fields =>
  sortedMap(
    key,
    members.setOf(key).map(name => [name, {}]),
  )

const time = (members: Members, key: string): Fields => {
  const text = members.text(key)
  return text === undefined ? {} : { [key]: formatGoTime(text) }
}

const marshalExecution = (config: Members): Fields => ({
  ...omitEmpty('User', config.text('User')),
  ...set(config, 'ExposedPorts'),
  ...omitEmpty('Env', config.texts('Env')),
  ...omitEmpty('Entrypoint', config.texts('Entrypoint')),
  ...omitEmpty('Cmd', config.texts('Cmd')),
  ...set(config, 'Volumes'),
  ...omitEmpty('WorkingDir', config.text('WorkingDir')),
  ...sortedMap('Labels', Object.entries(config.textMap('Labels'))),
  ...omitEmpty('StopSignal', config.text('StopSignal')),
  ...omitEmpty('ArgsEscaped', config.flag('ArgsEscaped')),
})

const marshalHistory = (entry: Members): Fields => ({
  ...time(entry, 'created'),
  ...omitEmpty('created_by', entry.text('created_by')),
  ...omitEmpty('author', entry.text('author')),
  ...omitEmpty('comment', entry.text('comment')),
  ...omitEmpty('empty_layer', entry.flag('empty_layer')),
})

/**
 * The config as `skopeo inspect --config` prints it: through Go's OCI struct, so that Docker's own members are gone
 * and the rest is in the struct's order. Throws AppError as parseConfig does.
 * https://github.com/opencontainers/image-spec/blob/main/specs-go/v1/config.go
 */
export function marshalOciConfig(bytes: Uint8Array): Fields {
  const document = new Members(parseJson(bytes, say`The image config`), say`The image config`)
  const config = document.object('config')
  const rootfs = document.object('rootfs')
  return {
    ...time(document, 'created'),
    ...omitEmpty('author', document.text('author')),
    architecture: document.text('architecture') ?? '',
    ...omitEmpty('variant', document.text('variant')),
    os: document.text('os') ?? '',
    ...omitEmpty('os.version', document.text('os.version')),
    ...omitEmpty('os.features', document.texts('os.features')),
    config: config ? marshalExecution(config) : {},
    rootfs: { type: rootfs?.text('type') ?? '', diff_ids: rootfs?.texts('diff_ids') ?? null },
    ...omitEmpty('history', (document.objects('history') ?? []).map(marshalHistory)),
  }
}
