import { TarParser } from '#lib/archive/tar/tar-parser'
import type { TarEntry, TarLimits } from '#lib/archive/tar/types'
import { isRefused, normalisePath } from '#lib/archive/tree/normalise-path'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { badArchive, importCancelled, noRoom, oversizedArchive } from './import-errors.ts'
import type { Staging } from './staging.ts'
import { uncompressed } from './uncompressed.ts'

export interface ImportLimits {
  /** Of the archive, uncompressed. */
  readonly maxBytes: number
  readonly maxEntries: number
}

/** An image of 100 layers has some hundred entries; what comes in is kept, so that the disk is the true limit. */
export const importLimits: ImportLimits = { maxBytes: 32 * 1024 ** 3, maxEntries: 20_000 }

const maxHeaderBytes = 64 * 1024

type Step = () => Promise<void> | void

function nameOf({ name }: TarEntry): string {
  const { path, issue } = normalisePath(Buffer.from(name).toString('latin1'))
  if (issue !== undefined && isRefused(issue))
    throw badArchive(say`The archive has an entry whose name leads out of it or is too long.`)
  return Buffer.from(path, 'latin1').toString()
}

function stepFor(staging: Staging, entry: TarEntry): Step {
  const name = nameOf(entry)
  const target = Buffer.from(entry.linkTarget ?? []).toString()
  if (entry.sparse) throw badArchive(say`“${name}” in the archive is a sparse file.`)
  if (entry.type === 'file') return () => staging.begin(name)
  if (entry.type === 'symlink' || entry.type === 'hardlink') {
    const { type } = entry
    return () => staging.link(name, target, type)
  }
  return () => staging.finish()
}

/** What a broken archive is to whoever dropped it. */
function asImportError(error: unknown, { maxBytes }: ImportLimits, signal: AbortSignal): unknown {
  if (signal.aborted) return importCancelled(signal.reason)
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOSPC') return noRoom(error)
  if (!(error instanceof AppError)) return error
  if (error.code === 'too-large') return oversizedArchive(maxBytes)
  return error.code === 'malformed' ? badArchive(say`The archive is damaged or cut off.`, error) : error
}

/**
 * Reads an archive as it comes, compressed or not, and puts its files into a staging directory. Nothing is held but the
 * piece at hand, and nothing more is read than can be written. Throws AppError `invalid-request`, `too-large` and
 * `cancelled`.
 */
export async function stageArchive(
  staging: Staging,
  bytes: AsyncIterable<Uint8Array>,
  { limits, signal }: { readonly limits: ImportLimits; readonly signal: AbortSignal },
): Promise<void> {
  const tarLimits: TarLimits = { maxEntries: limits.maxEntries, maxHeaderBytes, maxArchiveBytes: limits.maxBytes }
  let steps: Step[] = []
  const parser = new TarParser(
    {
      onEntry: entry => steps.push(stepFor(staging, entry)),
      // Copies: the parser's bytes are its own again before they are written.
      onData: data => {
        const copy = Buffer.from(data)
        steps.push(() => staging.write(copy))
      },
    },
    tarLimits,
  )
  try {
    for await (const piece of uncompressed(bytes)) {
      signal.throwIfAborted()
      parser.write(piece)
      const taken = steps
      steps = []
      for (const step of taken) await step()
    }
    signal.throwIfAborted()
    parser.end()
    await staging.finish()
  } catch (error) {
    throw asImportError(error, limits, signal)
  }
}
