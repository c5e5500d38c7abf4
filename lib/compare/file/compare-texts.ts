import { once } from 'node:events'
import { Turns } from '#lib/archive/index/turns'
import { startThread } from '#lib/archive/index/worker/start-thread'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { compareText, type TextDifference } from './compare-text.ts'
import type { TextJob } from './worker/text-job.ts'

/** Texts up to here together are compared where they are, in some milliseconds: starting a thread takes longer. */
const shortLength = 16 * 1024

export interface TextLimits {
  /** How long the lines are looked for. */
  readonly timeoutMs: number
  readonly maxHeapMebibytes: number
}
const usualLimits: TextLimits = { timeoutMs: 10_000, maxHeapMebibytes: 512 }

/** Threads at a time: who comes next waits, and the server keeps a core for the others. */
const turns = new Turns(2)

async function compareInThread(job: TextJob, signal: AbortSignal, limits: TextLimits) {
  const thread = startThread('text-thread', { workerData: job, maxHeapMebibytes: limits.maxHeapMebibytes })
  const stop = AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)])
  try {
    const [found] = await once(thread, 'message', { signal: stop })
    return found as TextDifference
  } catch (cause) {
    if (signal.aborted) throw new AppError('cancelled', say`The compare is no longer wanted.`, { cause })
    // Out of time, or the thread has died of too little memory.
    return undefined
  } finally {
    await thread.terminate()
  }
}

/**
 * What differs line by line; undefined where that takes more time or memory than one compare is given. Long texts are
 * compared in a thread, which ends when nobody waits any more. Throws AppError `cancelled`.
 */
export async function compareTexts(
  { from, to, context }: TextJob,
  signal: AbortSignal,
  limits = usualLimits,
): Promise<TextDifference | undefined> {
  if (from.length + to.length <= shortLength) return compareText(from, to, context)
  await turns.take(signal)
  try {
    return await compareInThread({ from, to, context }, signal, limits)
  } finally {
    turns.giveBack()
  }
}
