import 'server-only'

/**
 * Bytes as the body of an answer. Nothing is read before the reader asks for it, and when the reader leaves, the
 * iteration ends, and with it whatever it reads from.
 */
export function streamBody(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The first piece is awaited, so that what fails at once is still answered as a failure with its status. */
export async function startBody(bytes: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await iterator.next()
  return streamBody({
    async *[Symbol.asyncIterator]() {
      try {
        if (first.done) return
        yield first.value
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
      } finally {
        await iterator.return?.()
      }
    },
  })
}
