import 'server-only'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import { tarBytes, writeTar } from '#lib/archive/write/write-tar'
import type { Answer } from '../answer.ts'
import { downloadAnswer } from './download-answer.ts'

/** A whole image as one file, its size known before the first byte. */
export const archiveAnswer = (entries: readonly OutputEntry[], fileName: string): Promise<Answer> =>
  downloadAnswer({
    bytes: writeTar(entries),
    contentType: 'application/x-tar',
    fileName,
    sizeBytes: tarBytes(entries),
  })
