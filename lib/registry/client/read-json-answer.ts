import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import type { JsonValue } from '#lib/oci/json/json-value'
import { parseJson } from '#lib/oci/json/parse-json'
import type { EgressResponse } from '../egress/types.ts'

// A page of tags or names; GAR's manifest facts nest five levels.
const limits = { maxBytes: 8 * 1024 * 1024, maxDepth: 32 } as const

export interface JsonAnswer {
  readonly body: { readonly [key: string]: JsonValue }
  readonly sizeBytes: number
}

/** The JSON object a registry answered; `what` begins the sentence of the error: `The tag list of quay.io`. */
export async function readJsonAnswer(response: EgressResponse, host: string, what: Sentence): Promise<JsonAnswer> {
  const bytes = await response.bytes()
  try {
    const body = parseJson(bytes, what, limits)
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new AppError('malformed', say`${what} is not a JSON object.`)
    }
    return { body: body as JsonAnswer['body'], sizeBytes: bytes.byteLength }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, error.sentences.words, {
      host,
      hint: say`The administrator of ${host} can tell whether it serves the distribution API at this address.`,
      registry: { status: response.status },
      cause: error,
    })
  }
}
