import { say } from '#lib/messages/say'
import { type DiffId, isDigest } from '../digest/digest.ts'
import type { JsonValue } from '../json/json-value.ts'
import { malformed } from '../json/malformed.ts'
import { Members } from '../json/members.ts'
import { parseJson } from '../json/parse-json.ts'
import type { ExecutionConfig, Healthcheck, HistoryEntry, ImageConfig } from './types.ts'

/** Members that have a place of their own in ImageConfig; all others go to `others`. */
const knownMembers = new Set([
  ...['created', 'author', 'architecture', 'os', 'variant', 'os.version', 'os.features', 'docker_version'],
  ...['config', 'rootfs', 'history'],
])
const knownExecutionMembers = new Set([
  ...['user', 'exposedports', 'env', 'entrypoint', 'cmd', 'volumes', 'workingdir', 'labels', 'stopsignal'],
  ...['stoptimeout', 'healthcheck', 'onbuild', 'shell', 'argsescaped'],
])

/** Leaves out what is absent or empty, so that "not said" is one state. */
function said<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [name in Key]?: Value } {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return (empty ? {} : { [key]: value }) as { readonly [name in Key]?: Value }
}

/** Docker reads a single string as a list of one. https://pkg.go.dev/github.com/docker/docker/api/types/strslice */
const words = (members: Members, key: string): readonly string[] | undefined => {
  const value = members.get(key)
  return typeof value === 'string' ? [value] : members.texts(key)
}

function parseHealthcheck(healthcheck: Members): Healthcheck {
  return {
    test: words(healthcheck, 'Test') ?? [],
    ...said('intervalNs', healthcheck.looseNumber('Interval')),
    ...said('timeoutNs', healthcheck.looseNumber('Timeout')),
    ...said('startPeriodNs', healthcheck.looseNumber('StartPeriod')),
    ...said('startIntervalNs', healthcheck.looseNumber('StartInterval')),
    ...said('retries', healthcheck.looseNumber('Retries')),
  }
}

function parseExecution(config: Members): ExecutionConfig {
  const healthcheck = config.object('Healthcheck')
  return {
    ...said('user', config.text('User')),
    exposedPorts: config.setOf('ExposedPorts'),
    env: config.texts('Env') ?? [],
    ...said('entrypoint', words(config, 'Entrypoint')),
    ...said('cmd', words(config, 'Cmd')),
    volumes: config.setOf('Volumes'),
    ...said('workingDir', config.text('WorkingDir')),
    labels: config.textMap('Labels'),
    ...said('stopSignal', config.text('StopSignal')),
    ...said('stopTimeout', config.looseNumber('StopTimeout')),
    ...(healthcheck && { healthcheck: parseHealthcheck(healthcheck) }),
    onBuild: config.texts('OnBuild') ?? [],
    ...said('shell', words(config, 'Shell')),
    ...said('argsEscaped', config.flag('ArgsEscaped')),
  }
}

const parseHistoryEntry = (entry: Members): HistoryEntry => ({
  ...said('created', entry.text('created')),
  ...said('createdBy', entry.text('created_by')),
  ...said('author', entry.text('author')),
  ...said('comment', entry.text('comment')),
  emptyLayer: entry.flag('empty_layer') ?? false,
})

function parseDiffIds(rootfs: Members | undefined): readonly DiffId[] {
  return (rootfs?.texts('diff_ids') ?? []).map((text, index) => {
    if (!isDigest(text))
      throw malformed(say`The image config’s “rootfs” has a “diff_ids[${index}]” that is not a digest.`)
    // Both are digests; which bytes one is of depends on where it is listed.
    return text as string as DiffId
  })
}

function otherMembers(document: Members, config: Members): Readonly<Record<string, JsonValue>> {
  const pick = (members: Members, known: ReadonlySet<string>, prefix: string) =>
    members.keys
      .filter(key => !known.has(key.toLowerCase()))
      .map((key): [string, JsonValue] => [prefix + key, members.get(key) ?? null])
  return Object.fromEntries([...pick(document, knownMembers, ''), ...pick(config, knownExecutionMembers, 'config.')])
}

/**
 * Reads an image config with everything in it, also what Docker adds to the specification; members without a place of
 * their own are in `others`. Nulls count as absent. Throws AppError `malformed` or `too-large`.
 */
export function parseConfig(bytes: Uint8Array): ImageConfig {
  const document = new Members(parseJson(bytes, say`The image config`), say`The image config`)
  const config = document.object('config') ?? new Members({}, say`The image config’s “config”`)
  return {
    ...said('created', document.text('created')),
    ...said('author', document.text('author')),
    architecture: document.text('architecture') ?? '',
    os: document.text('os') ?? '',
    ...said('variant', document.text('variant')),
    ...said('osVersion', document.text('os.version')),
    ...said('osFeatures', document.texts('os.features')),
    ...said('dockerVersion', document.text('docker_version')),
    execution: parseExecution(config),
    diffIds: parseDiffIds(document.object('rootfs')),
    history: (document.objects('history') ?? []).map(parseHistoryEntry),
    others: otherMembers(document, config),
  }
}
