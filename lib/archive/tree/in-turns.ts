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

/** Does as many steps as fit into a short turn, then lets everybody else have theirs. */
export async function runInTurns<T>(steps: Steps<T>, maxTurnMs = turnMs): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < maxTurnMs) continue
    await othersTurn()
    began = performance.now()
  }
}
