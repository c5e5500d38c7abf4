import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { brokenFile } from './broken-file.ts'
import type { CredentialFile } from './find-credential-files.ts'
import { type AuthFile, parseAuthFile } from './parse-auth-file.ts'

export type AuthFileState =
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly error: AppError }
  /** `version` changes whenever the file does. */
  | { readonly state: 'read'; readonly file: AuthFile; readonly version: string }

const limitBytes = 1024 * 1024

/** Reads files of logins, and reads one again only after it changed on disk. */
export class AuthFileReader {
  readonly #known = new Map<string, { readonly version: string; readonly state: AuthFileState }>()

  /** What is wrong with the file is part of the answer, not thrown. */
  async read(file: CredentialFile): Promise<AuthFileState> {
    try {
      const version = await fileVersion(file)
      const known = this.#known.get(file.path)
      if (known?.version === version) return known.state
      const state = await this.#parse(file, version)
      this.#known.set(file.path, { version, state })
      return state
    } catch (error) {
      if (error instanceof AppError) return { state: 'broken', error }
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      // ENOTDIR: a directory of the path is a file, so there is nothing at the path either.
      if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' }
      return { state: 'broken', error: unreadable(file) }
    }
  }

  async #parse(file: CredentialFile, version: string): Promise<AuthFileState> {
    const text = await readFile(file.path, 'utf8')
    try {
      return { state: 'read', file: parseAuthFile(text, file), version }
    } catch (error) {
      if (error instanceof AppError) return { state: 'broken', error }
      throw error
    }
  }
}

/** Changes with content, replacement (another inode) and permissions; nanoseconds, because logins are scripted. */
async function fileVersion({ path, display }: CredentialFile): Promise<string> {
  const status = await stat(path, { bigint: true })
  const hint = say`It must be a JSON file of logins. Its owner can put one there, or remove it.`
  // Reading a pipe or a device could wait for ever.
  if (!status.isFile()) throw brokenFile(display, say`not a regular file`, hint)
  if (status.size > limitBytes) throw brokenFile(display, say`larger than ${limitBytes / 1024} KiB`, hint)
  return [status.mtimeNs, status.ctimeNs, status.ino, status.size].join(':')
}

const unreadable = ({ display }: CredentialFile): AppError =>
  brokenFile(display, say`not readable`, say`The user that runs Portolan must be allowed to read it.`)
