import 'server-only'
import type { Answer } from './answer.ts'
import { streamBody } from './stream-body.ts'

const encoder = new TextEncoder()

async function* encodeLines(values: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const value of values) yield encoder.encode(`${JSON.stringify(value)}\n`)
}

/** Values as they come, a line of JSON each. https://github.com/ndjson/ndjson-spec */
export const ndjson = (values: AsyncIterable<unknown>): Answer => ({
  body: streamBody(encodeLines(values)),
  contentType: 'application/x-ndjson',
  isOwnType: true,
  freshness: 'never',
})
