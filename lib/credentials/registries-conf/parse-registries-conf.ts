import type { TomlTable, TomlValue } from 'smol-toml'
import { say } from '#lib/messages/say'
import { brokenFile } from '../broken-file.ts'
import { isHost, isRepositoryName } from '../is-repository.ts'
import { isTable, parseToml } from '../parse-toml.ts'
import type { ConfMirror, ConfRegistry, MirrorUse, RegistriesConfFile, ShortNameMode } from './types.ts'

const hint = say`Whoever set up this machine’s container tools can correct it; podman and skopeo refuse the file as well.`

/**
 * Reads one registries.conf or drop-in in the second version of the format.
 * Throws AppError `invalid-configuration` naming the file and the setting.
 * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
 *
 * @param file path as shown to people
 */
export function parseRegistriesConf(text: string, file: string): RegistriesConfFile {
  const document = parseToml(text, file, hint)
  refuseVersion1(document, file)
  const registries = tables(document, 'registry', file).map(table => readRegistry(table, file))
  refuseConflicts(registries, file)
  const search = texts(document, 'unqualified-search-registries', file)?.map(entry => trimSlashes(entry))
  const notHost = search?.find(entry => !isHost(entry))
  if (notHost !== undefined)
    throw brokenFile(file, say`“unqualified-search-registries” has “${notHost}”, not a host`, hint)
  const shortNameMode = choice(document, 'short-name-mode', ['enforcing', 'permissive', 'disabled'], file)
  const credentialHelpers = texts(document, 'credential-helpers', file)
  return {
    registries,
    aliases: readAliases(document, file),
    ...(search && { unqualifiedSearchRegistries: search }),
    ...(shortNameMode && { shortNameMode: shortNameMode satisfies ShortNameMode }),
    ...(credentialHelpers && { credentialHelpers }),
  }
}

function refuseVersion1(document: TomlTable, file: string): void {
  const old = document.registries
  if (!isTable(old)) return
  const [used] = ['search', 'insecure', 'block'].filter(name => name in old)
  if (used === undefined) return
  const mixed = ['registry', 'unqualified-search-registries'].some(name => name in document)
  const remark = mixed
    ? say`it mixes version 1 of the format ([registries.${used}]) with version 2`
    : say`[registries.${used}] is version 1 of the format, which is no longer read`
  throw brokenFile(
    file,
    remark,
    say`Write it in version 2: “unqualified-search-registries” in place of registries.search, and [[registry]] tables with “insecure” or “blocked” in place of the other two. See containers-registries.conf(5).`,
  )
}

function readRegistry(table: TomlTable, file: string): ConfRegistry {
  const location = place(table, 'location', file)
  const prefix = place(table, 'prefix', file) ?? location
  if (prefix === undefined) throw brokenFile(file, say`a [[registry]] has neither “prefix” nor “location”`, hint)
  const wildcard = prefix.includes('*')
  if (wildcard && !/^\*\.[^*/:@]+$/.test(prefix)) {
    throw brokenFile(file, say`the prefix “${prefix}” may have a wildcard only as in *.example.com`, hint)
  }
  if (location === undefined && !wildcard) throw brokenFile(file, say`[[registry]] “${prefix}” has no “location”`, hint)
  if ('pull-from-mirror' in table) {
    throw brokenFile(file, say`“pull-from-mirror” of “${prefix}” belongs into its [[registry.mirror]]`, hint)
  }
  const byDigestOnly = flag(table, 'mirror-by-digest-only', file)
  return {
    prefix,
    ...(location !== undefined && { location }),
    insecure: flag(table, 'insecure', file),
    blocked: flag(table, 'blocked', file),
    mirrors: tables(table, 'mirror', file).map(mirror => readMirror(mirror, prefix, byDigestOnly, file)),
    file,
  }
}

function readMirror(table: TomlTable, prefix: string, byDigestOnly: boolean, file: string): ConfMirror {
  const location = place(table, 'location', file)
  if (location === undefined) throw brokenFile(file, say`a mirror of “${prefix}” has no “location”`, hint)
  const use = choice(table, 'pull-from-mirror', ['all', 'digest-only', 'tag-only'], file)
  if (byDigestOnly && use !== undefined) {
    throw brokenFile(file, say`“${prefix}” sets both “mirror-by-digest-only” and “pull-from-mirror”`, hint)
  }
  const whole: MirrorUse = byDigestOnly ? 'digest-only' : 'all'
  return { location, insecure: flag(table, 'insecure', file), use: use ?? whole }
}

/** One location must not be secure or allowed under one prefix and not under another. */
function refuseConflicts(registries: readonly ConfRegistry[], file: string): void {
  const first = new Map<string, ConfRegistry>()
  for (const registry of registries) {
    const place = registry.location ?? registry.prefix
    const other = first.get(place) ?? registry
    first.set(place, other)
    const differs = (['insecure', 'blocked'] as const).find(name => other[name] !== registry[name])
    if (differs) throw brokenFile(file, say`“${place}” is defined twice with different “${differs}”`, hint)
  }
}

function readAliases(document: TomlTable, file: string): ReadonlyMap<string, string> {
  const table = document.aliases ?? {}
  if (!isTable(table)) throw brokenFile(file, say`“aliases” is not a table`, hint)
  const aliases = Object.entries(table).map(([name, value]): [string, string] => {
    if (typeof value !== 'string') throw brokenFile(file, say`the alias “${name}” is not text`, hint)
    if (namesRegistry(name))
      throw brokenFile(file, say`the alias “${name}” names a registry and so is no short name`, hint)
    const [, ...path] = value.split('/')
    const qualified = namesRegistry(value) && isRepositoryName(path.join('/'))
    if (value !== '' && !qualified) {
      throw brokenFile(file, say`the alias “${name}” must stand for host/repository without tag or digest`, hint)
    }
    return [name, value]
  })
  return new Map(aliases)
}

/** The first part of a name is a host when it has a dot or a port, or is localhost. */
const namesRegistry = (name: string): boolean => /^([^/]*[.:][^/]*|localhost)(\/|$)/.test(name)

function tables(table: TomlTable, key: string, file: string): readonly TomlTable[] {
  const value: TomlValue = table[key] ?? []
  if (Array.isArray(value) && value.every(isTable)) return value
  throw brokenFile(file, say`“${key}” must be written as [[${key}]]`, hint)
}

function texts(table: TomlTable, key: string, file: string): readonly string[] | undefined {
  const value = table[key]
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value
  throw brokenFile(file, say`“${key}” must be a list of texts`, hint)
}

function flag(table: TomlTable, key: string, file: string): boolean {
  const value = table[key] ?? false
  if (typeof value === 'boolean') return value
  throw brokenFile(file, say`“${key}” must be true or false`, hint)
}

function choice<T extends string>(table: TomlTable, key: string, words: readonly T[], file: string): T | undefined {
  const value = table[key] ?? ''
  if (value === '') return undefined
  const word = words.find(one => one === value)
  if (word === undefined) throw brokenFile(file, say`“${key}” must be one of ${words.join(', ')}`, hint)
  return word
}

const trimSlashes = (text: string): string => text.replace(/\/+$/, '')

function place(table: TomlTable, key: string, file: string): string | undefined {
  const value = table[key]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw brokenFile(file, say`“${key}” must be text`, hint)
  if (/^https?:\/\//.test(value)) throw brokenFile(file, say`“${key}” must be host[:port] without http(s)://`, hint)
  return trimSlashes(value)
}
