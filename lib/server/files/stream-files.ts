import 'server-only'
import type { Context } from '#lib/context/context'
import type { FilesQuery } from '#lib/contract/files'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import { listFiles } from '#lib/inspect/files/list-files'
import { type FilesProgress, openFiles } from '#lib/inspect/files/open-files'
import type { Reference } from '#lib/oci/reference/types'
import { internalError } from '../answer.ts'

type Line = Readonly<Record<'progress' | 'files' | 'error', unknown>> | { readonly [name: string]: unknown }

/** Lines that are made while another task runs, in order; the newest progress of each layer replaces an unread one. */
class LineQueue {
  readonly #progress = new Map<number, FilesProgress>()
  #wake = Promise.withResolvers<void>()

  push(progress: FilesProgress): void {
    this.#progress.set(progress.layer, progress)
    this.#wake.resolve()
  }

  wake(): void {
    this.#wake.resolve()
  }

  async take(): Promise<readonly FilesProgress[]> {
    await this.#wake.promise
    this.#wake = Promise.withResolvers()
    const taken = [...this.#progress.values()]
    this.#progress.clear()
    return taken
  }
}

/** How reading the layers goes on, then the files. */
export async function* streamFiles(ctx: Context, reference: Reference, query: FilesQuery): AsyncGenerator<Line> {
  const queue = new LineQueue()
  let end: Line | undefined
  const opening = openFiles(ctx, reference, {
    platform: query.platform,
    upTo: query.layer,
    onProgress: progress => queue.push(progress),
  }).then(
    files => ({ files: listFiles(files, query) }),
    (error: unknown) => ({ error: toWire(error instanceof AppError ? error : internalError(error), ctx.locale) }),
  )
  const ended = opening.then(line => {
    end = line
    queue.wake()
  })
  while (end === undefined) {
    for (const { layer, layerCount, readBytes, totalBytes, entryCount } of await queue.take())
      yield { progress: { layer, layerCount, readBytes, totalBytes, entryCount } }
  }
  await ended
  yield end
}
