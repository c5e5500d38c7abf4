import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Context } from '#lib/context/context'
import { type FilesOptions, type OpenedFiles, openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'

/** Layers that are read within this need no page that tells how far it is. */
const patienceMs = 1_500
/** How long the reading goes on for the browser to come back and ask how far it is. */
const handoverMs = 10_000

interface SoonOptions extends Pick<FilesOptions, 'platform' | 'upTo'> {
  /** A page without JavaScript cannot ask again: it waits for the whole. */
  readonly waits: boolean
}

/** The files, or nothing where reading the layers takes longer than a page may. */
export async function openSoon(
  ctx: Context,
  reference: Reference,
  { waits, ...options }: SoonOptions,
): Promise<OpenedFiles | undefined> {
  const leave = new AbortController()
  const signal = AbortSignal.any([ctx.signal, leave.signal])
  const opening = openFiles({ ...ctx, signal }, reference, options)
  if (waits) return opening
  const opened = await Promise.race([opening, setTimeout(patienceMs)])
  if (opened) return opened
  opening.catch(() => {})
  setTimeout(handoverMs, undefined, { ref: false }).then(() => leave.abort())
  return undefined
}
