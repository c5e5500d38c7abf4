import { setImmediate as othersTurn } from 'node:timers/promises'

/** Work that pauses between its steps and ends with what it has made. */
export type Steps<T> = Generator<undefined, T>

/** A page is rendered in some ten turns of the event loop: so long as this, each of them is worth waiting for. */
const turnMs = 2

/** Does all steps without letting anybody else have a turn. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Who has used more than this of a turn is likely to need another one. */
const busyMs = 1
/** So long others may go on at most. */
const maxPauseMs = 20

/** Others work until they have nothing to do, or for so long that it would be this work that waits. */
async function letOthersWork(): Promise<void> {
  const pausedMs = performance.now()
  for (let beganMs = pausedMs; ; beganMs = performance.now()) {
    await othersTurn()
    const endedMs = performance.now()
    if (endedMs - beganMs < busyMs || endedMs - pausedMs > maxPauseMs) return
  }
}

/** Does as many steps as fit into a short turn, then lets everybody else have theirs. */
export async function runInTurns<T>(steps: Steps<T>, maxTurnMs = turnMs): Promise<T> {
  for (let beganMs = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - beganMs < maxTurnMs) continue
    await letOthersWork()
    beganMs = performance.now()
  }
}
