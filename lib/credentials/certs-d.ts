import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '#lib/messages/say'
import { brokenFile } from './broken-file.ts'
import { isHost } from './is-repository.ts'

/** Trust material for one registry, PEM; the shape of `lib/registry/egress/tls-material`. */
export interface RegistryCertificates {
  readonly ca: readonly string[]
  readonly client?: { readonly cert: string; readonly key: string }
}

/** A `certs.d` directory. */
export interface CertsDir {
  readonly path: string
  /** The path as shown to people. */
  readonly display: string
}

const hint = say`A directory of certs.d holds *.crt (authorities), and *.cert with *.key of the same name (client), all PEM.`

/** The directories podman looks into, in order. https://github.com/containers/image/blob/main/docs/containers-certs.d.5.md */
export const findCertsDirs = (home: string): readonly CertsDir[] => [
  { path: join(home, '.config/containers/certs.d'), display: '~/.config/containers/certs.d' },
  { path: '/etc/containers/certs.d', display: '/etc/containers/certs.d' },
  { path: '/etc/docker/certs.d', display: '/etc/docker/certs.d' },
]

/**
 * Certificates for a registry, from the first directory that has one of its name.
 * Throws AppError `invalid-configuration` naming the file that is missing or cannot be used.
 *
 * @param hostPort host with optional port as written in references
 */
export async function readTlsMaterial(hostPort: string, dirs: readonly CertsDir[]): Promise<RegistryCertificates> {
  // The name becomes a path: nothing but a host may pass.
  if (!isHost(hostPort)) return { ca: [] }
  for (const { path, display } of dirs) {
    const found = await readDirectory(join(path, hostPort), `${display}/${hostPort}`)
    if (found) return found
  }
  return { ca: [] }
}

async function readDirectory(path: string, display: string): Promise<RegistryCertificates | undefined> {
  const names = await listNames(path, display)
  if (names === undefined) return undefined
  const read = (name: string, label: string) => readPem(join(path, name), `${display}/${name}`, label)
  const ca = await Promise.all(names.filter(name => name.endsWith('.crt')).map(name => read(name, 'CERTIFICATE')))
  const pairs = clientPairs(names, display)
  // One connection shows one client certificate: the first by name.
  const [first] = pairs
  if (first === undefined) return { ca }
  const client = { cert: await read(`${first}.cert`, 'CERTIFICATE'), key: await read(`${first}.key`, 'PRIVATE KEY') }
  return { ca, client }
}

/** Names without extension of the client certificates; a half without the other is a mistake worth telling. */
function clientPairs(names: readonly string[], display: string): readonly string[] {
  const stems = (extension: string) =>
    names.filter(name => name.endsWith(extension)).map(name => name.slice(0, -extension.length))
  const certs = stems('.cert')
  const keys = stems('.key')
  const lacking = (file: string, other: string) =>
    brokenFile(
      `${display}/${file}`,
      say`not found`,
      say`It belongs to ${other}. Note that authorities are named *.crt. ${hint}`,
    )
  for (const stem of certs) if (!keys.includes(stem)) throw lacking(`${stem}.key`, `${stem}.cert`)
  for (const stem of keys) if (!certs.includes(stem)) throw lacking(`${stem}.cert`, `${stem}.key`)
  return certs
}

async function listNames(path: string, display: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(path)).sort()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw brokenFile(display, say`not readable`, say`The user that runs Portolan must be allowed to read it.`)
  }
}

async function readPem(path: string, display: string, label: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw brokenFile(display, say`not readable`, hint)
  if (!new RegExp(`-----BEGIN [A-Z ]*${label}-----`).test(text)) {
    throw brokenFile(display, say`no PEM ${label.toLowerCase()} in it`, hint)
  }
  return text
}
