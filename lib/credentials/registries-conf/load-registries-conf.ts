import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '#lib/messages/say'
import { brokenFile } from '../broken-file.ts'
import type { Surroundings } from '../find-credential-files.ts'
import { type ConfPlace, findConfPlaces, type MainFile } from './find-conf-files.ts'
import { parseRegistriesConf } from './parse-registries-conf.ts'
import type { ConfRegistry, RegistriesConf, RegistriesConfFile } from './types.ts'

export interface LoadOptions extends Surroundings {
  /** Where the system's files are; `/etc/containers` unless told. */
  readonly systemDir?: string
}

const hint = say`The user that runs Portolan must be allowed to read it; CONTAINERS_REGISTRIES_CONF may name another file.`

/**
 * Reads registries.conf(5), its drop-ins and the recorded aliases, each later file over the earlier ones.
 * Throws AppError `invalid-configuration` naming the file that cannot be used.
 */
export async function loadRegistriesConf({
  systemDir = '/etc/containers',
  ...around
}: LoadOptions): Promise<RegistriesConf> {
  const places = findConfPlaces(around, systemDir)
  const read: { readonly file: RegistriesConfFile; readonly display: string }[] = []
  const add = async (place: ConfPlace, required = false): Promise<boolean> => {
    const text = await readOptional(place, required)
    if (text !== undefined) read.push({ file: parseRegistriesConf(text, place.display), display: place.display })
    return text !== undefined
  }
  let main: MainFile | undefined
  for (const place of places.main) {
    if (main === undefined && (await add(place, place.required))) main = place
  }
  for (const place of await listDropIns((main ?? places).dropIns)) await add(place)
  await add(places.recordedAliases)
  return merge(read)
}

async function readOptional({ path, display }: ConfPlace, required: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const absent = isAbsent(error)
    if (absent && !required) return undefined
    throw brokenFile(display, absent ? say`not found` : say`not readable`, hint)
  }
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

async function listDropIns(directories: readonly ConfPlace[]): Promise<readonly ConfPlace[]> {
  const found: ConfPlace[] = []
  for (const { path, display } of directories) {
    for (const name of await listConfNames(path, display)) {
      found.push({ path: join(path, name), display: `${display}/${name}` })
    }
  }
  return found
}

async function listConfNames(path: string, display: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const names = entries.filter(entry => !entry.isDirectory() && entry.name.endsWith('.conf')).map(({ name }) => name)
    return names.sort()
  } catch (error) {
    if (isAbsent(error)) return []
    throw brokenFile(display, say`not readable`, hint)
  }
}

function merge(read: readonly { readonly file: RegistriesConfFile; readonly display: string }[]): RegistriesConf {
  const registries = new Map<string, ConfRegistry>()
  for (const { file } of read) {
    // Inside one file the first table of a prefix counts, over the files the last one.
    const own = new Set<string>()
    for (const registry of file.registries) {
      if (!own.has(registry.prefix)) registries.set(registry.prefix, registry)
      own.add(registry.prefix)
    }
  }
  const last = <K extends keyof RegistriesConfFile>(key: K) => read.findLast(({ file }) => file[key])?.file[key]
  const helpers = last('credentialHelpers') ?? []
  return {
    registries: [...registries.values()],
    unqualifiedSearchRegistries: last('unqualifiedSearchRegistries') ?? [],
    aliases: new Map(read.flatMap(({ file }) => [...file.aliases])),
    shortNameMode: last('shortNameMode') ?? 'permissive',
    credentialHelpers: helpers.length > 0 ? helpers : ['containers-auth.json'],
    files: read.map(({ display }) => display),
  }
}
