import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A home directory for one test: files are written below it, and all of it goes when the test ends. */
export class TemporaryHome {
  readonly path = mkdtempSync(join(tmpdir(), 'portolan-home-'))

  /** Writes a file with its directories; returns its absolute path. */
  write(path: string, content: string | object, mode = 0o600): string {
    const file = join(this.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode })
    return file
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** `auth` of an auth file. */
export const packAuth = (pair: string): { readonly auth: string } => ({ auth: Buffer.from(pair).toString('base64') })
