/** What comes in the same moment is given together: each change of a page costs the reader's eye, and the browser work. */
const settleMs = 80

/** `items` as they come, those of one moment in one batch. Leaving the iteration ends that of `items`. */
export async function* batches<T>(items: AsyncGenerator<T>): AsyncGenerator<readonly T[]> {
  try {
    let next = items.next()
    for (let first = await next; !first.done; first = await next) {
      const batch = [first.value]
      const settled = new Promise<undefined>(resolve => setTimeout(resolve, settleMs))
      // A failure is met again by who waits for the next batch: what came before it is given first.
      const moreOf = () => Promise.race([next, settled]).catch(() => undefined)
      next = items.next()
      for (let more = await moreOf(); more && !more.done; more = await moreOf()) {
        batch.push(more.value)
        next = items.next()
      }
      yield batch
    }
  } finally {
    await items.return(undefined)
  }
}
