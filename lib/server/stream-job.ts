import 'server-only'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { toWire } from '#lib/errors/to-wire'
import { internalError } from './answer.ts'

/** One line of a streamed answer. */
export type Line = Readonly<Record<string, unknown>>

/** Lines that are made while another task runs, in order; a newer one replaces an unread one of the same key. */
class LineQueue {
  readonly #lines = new Map<unknown, Line>()
  #wake = Promise.withResolvers<void>()

  push(key: unknown, line: Line): void {
    this.#lines.set(key, line)
    this.#wake.resolve()
  }

  wake(): void {
    this.#wake.resolve()
  }

  async take(): Promise<readonly Line[]> {
    await this.#wake.promise
    this.#wake = Promise.withResolvers()
    return this.drain()
  }

  drain(): readonly Line[] {
    const taken = [...this.#lines.values()]
    this.#lines.clear()
    return taken
  }
}

/** Sends a line; of several with one key only the newest may arrive. */
export type SendLine = (key: unknown, line: Line) => void

/**
 * A task as lines: those it sends while it goes on, then the one it ends with, or `error`. The task must end when the
 * signal of `ctx` does.
 */
export async function* streamJob(ctx: Context, task: (send: SendLine) => Promise<Line>): AsyncGenerator<Line> {
  const queue = new LineQueue()
  let end: Line | undefined
  const ended = task((key, line) => queue.push(key, line))
    .catch((error: unknown): Line => {
      if (!(error instanceof AppError)) ctx.log.error({ error }, 'streamed request failed')
      return { error: toWire(error instanceof AppError ? error : internalError(error), ctx.locale) }
    })
    .then(line => {
      end = line
      queue.wake()
    })
  while (end === undefined) for (const line of await queue.take()) yield line
  await ended
  yield* queue.drain()
  yield end
}
