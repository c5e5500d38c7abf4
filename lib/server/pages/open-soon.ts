import 'server-only'
import type { Context } from '#lib/context/context'
import { type FilesOptions, type OpenedFiles, openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'
import { runSoon } from './run-soon.ts'

interface SoonOptions extends Pick<FilesOptions, 'platform' | 'upTo'> {
  readonly waits: boolean
}

/** The files, or nothing where reading the layers takes longer than a page may. */
export const openSoon = (
  ctx: Context,
  reference: Reference,
  { waits, ...options }: SoonOptions,
): Promise<OpenedFiles | undefined> =>
  runSoon(ctx, waits, (soon, tells) => openFiles(soon, reference, { ...options, onProgress: tells }))
