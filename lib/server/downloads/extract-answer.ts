import 'server-only'
import type { OutputEntry } from '#lib/archive/write/output-entry'
import { writeGzip } from '#lib/archive/write/write-gzip'
import { tarBytes, writeTar } from '#lib/archive/write/write-tar'
import { writeZip } from '#lib/archive/write/write-zip'
import type { ExtractFormat } from '#lib/contract/downloads'
import { extractFileName } from '#lib/format/file-names'
import type { Extraction } from '#lib/inspect/downloads/extract-files'
import type { Reference } from '#lib/oci/reference/types'
import type { Answer } from '../answer.ts'
import { downloadAnswer } from './download-answer.ts'

interface ExtractWriter {
  readonly contentType: string
  write(entries: AsyncIterable<OutputEntry>): AsyncIterable<Uint8Array>
  sizeBytes?(entries: Iterable<OutputEntry>): number
}

const writers: Readonly<Record<ExtractFormat, ExtractWriter>> = {
  tar: { contentType: 'application/x-tar', write: writeTar, sizeBytes: tarBytes },
  'tar.gz': { contentType: 'application/gzip', write: entries => writeGzip(writeTar(entries)) },
  zip: { contentType: 'application/zip', write: writeZip },
}

/** Adding up more entries than these would keep other readers waiting. */
const maxCountedEntries = 50_000

/** An archive of what was extracted, called after it or, for a whole root, after the image. */
export function extractAnswer(extraction: Extraction, format: ExtractFormat, image: Reference): Promise<Answer> {
  const { contentType, write, sizeBytes } = writers[format]
  const { name, count, entries, outline } = extraction
  return downloadAnswer({
    bytes: write(entries()),
    contentType,
    fileName: extractFileName(image, name, format),
    ...(sizeBytes && count <= maxCountedEntries && { sizeBytes: sizeBytes(outline()) }),
  })
}
