import { isHost, isRepositoryName } from '../is-repository.ts'
import { isDockerHub } from '../match-key.ts'

/** How a setting is read from TOML and from the environment, and what the documentation calls its values. */
export interface SettingType<T> {
  /** Completes “must be …” and is the table's column. */
  readonly words: string
  /** `undefined` when the value does not fit. */
  fromToml(value: unknown): T | undefined
  fromText(text: string): T | undefined
}

/** A type whose environment form is the text of its TOML form. */
function text<T>(words: string, read: (text: string) => T | undefined): SettingType<T> {
  return { words, fromToml: value => (typeof value === 'string' ? read(value) : undefined), fromText: read }
}

export const choice = <const T extends string>(...values: readonly T[]): SettingType<T> =>
  text(`one of ${values.map(value => `\`${value}\``).join(', ')}`, given => values.find(value => value === given))

const switches: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false }

export const onOff: SettingType<boolean> = {
  words: '`true` or `false`',
  fromToml: value => (typeof value === 'boolean' ? value : undefined),
  fromText: given => (Object.hasOwn(switches, given) ? switches[given] : undefined),
}

const asPort = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535 ? Number(value) : undefined

export const port: SettingType<number> = {
  words: 'a whole number from 0 to 65535',
  fromToml: asPort,
  fromText: given => (/^\d{1,5}$/.test(given) ? asPort(Number(given)) : undefined),
}

export const words: SettingType<string> = text('text', given => (given.trim() === '' ? undefined : given))

/** An absolute path; `~/` is the home directory and is put in where the settings are completed. */
export const directory: SettingType<string> = text('an absolute path, or one that begins with `~/`', given =>
  given.startsWith('/') || given.startsWith('~/') ? given : undefined,
)

export const listenAddress: SettingType<string> = text('an IP address or `localhost`', given =>
  given === 'localhost' || isIpAddress(given) ? given : undefined,
)

function isIpAddress(given: string): boolean {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(given)
  if (v4) return v4.slice(1).every(part => Number(part) <= 255)
  return given.includes(':') && /^[0-9a-fA-F:.]+$/.test(given) && URL.canParse(`http://[${given}]`)
}

/** `scheme://host[:port]`, without a trailing slash. */
export const origin: SettingType<string> = text(
  'an http(s) address without path, e.g. `https://portolan.example.com`',
  given => {
    const url = httpUrl(given)
    return url && url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : undefined
  },
)

/** An absolute http(s) URL without user and password. */
export const webAddress: SettingType<string> = text('an http(s) address', given => httpUrl(given)?.href)

function httpUrl(given: string): URL | undefined {
  const url = URL.parse(given)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined
  return url
}

const units: Readonly<Record<string, number>> = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 }

/** Bytes. */
export const byteSize: SettingType<number> = {
  words: 'a number of bytes or a size such as `256 MiB`',
  fromToml: value => (typeof value === 'string' ? sizeOf(value) : sizeOf(String(value))),
  fromText: given => sizeOf(given),
}

function sizeOf(given: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,15})(?: ?(KiB|MiB|GiB))?$/i.exec(given) ?? []
  const sizeBytes = Number(digits) * (units[unit.toLowerCase()] ?? Number.NaN)
  return digits !== '' && Number.isSafeInteger(sizeBytes) ? sizeBytes : undefined
}

/** One value or a list of them; in the environment separated by commas. */
export function listOf<T>(item: SettingType<T>): SettingType<readonly T[]> {
  const all = (values: readonly (T | undefined)[]) =>
    values.every(value => value !== undefined) ? (values as readonly T[]) : undefined
  return {
    words: `a list, each ${item.words}`,
    fromToml: value => all((Array.isArray(value) ? value : [value]).map(one => item.fromToml(one))),
    fromText: given => all(given.split(',').map(one => item.fromText(one.trim()))),
  }
}

/** `host[:port]` as references have it once they are parsed: the other names of Docker Hub become `docker.io`. */
export const registryHost: SettingType<string> = text('`host[:port]` as in image names', given => {
  if (!isHost(given)) return undefined
  return isDockerHub(given) ? 'docker.io' : given
})

export const repositoryName: SettingType<string> = text('a repository name without its host', given =>
  isRepositoryName(given) ? given : undefined,
)
