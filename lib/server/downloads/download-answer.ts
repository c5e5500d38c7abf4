import 'server-only'
import type { Answer } from '../answer.ts'
import { startBody } from '../stream-body.ts'

interface Download {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly contentType: string
  readonly fileName: string
  /** Where it is known beforehand. */
  readonly sizeBytes?: number
}

/** Bytes to be saved, handed on as they come; browsers need not keep a second copy. */
export const downloadAnswer = async ({ bytes, contentType, fileName, sizeBytes }: Download): Promise<Answer> => ({
  body: await startBody(bytes),
  contentType,
  isOwnType: true,
  fileName,
  freshness: 'never',
  ...(sizeBytes !== undefined && { contentLength: sizeBytes }),
})
