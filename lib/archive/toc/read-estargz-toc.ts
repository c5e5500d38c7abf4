import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { say } from '#lib/messages/say'
import { TarParser } from '../tar/tar-parser.ts'
import { estargzFooterBytes, parseEstargzFooter } from './estargz-footer.ts'
import { malformedToc } from './malformed-toc.ts'
import { type LayerToc, maxTocBytes, parseToc } from './parse-toc.ts'
import type { FetchedToc, ReadRange } from './read-range.ts'

export const estargzDigestAnnotation = 'containerd.io/snapshot/stargz/toc.digest'

/** Compressed; JSON of this kind shrinks to about a tenth. */
const maxCompressedBytes = 64 * 1024 ** 2

/**
 * Fetches the table of contents of an eStargz layer by two range requests: the footer, then the table. Throws AppError
 * `malformed` when the blob has no such footer.
 */
export async function fetchEstargzToc(readRange: ReadRange, blobBytes: number): Promise<FetchedToc> {
  const last = Math.min(blobBytes, estargzFooterBytes)
  const footer = parseEstargzFooter(await readRange(blobBytes - last, last))
  const tocBytes = footer ? blobBytes - footer.footerBytes - footer.tocOffset : 0
  if (!footer || tocBytes <= 0 || tocBytes > maxCompressedBytes) {
    throw malformedToc(say`The footer of the layer leads to no table of contents.`)
  }
  return { compressed: await readRange(footer.tocOffset, tocBytes), dataEnd: footer.tocOffset }
}

/**
 * Reads a fetched table, which is trusted only if it has the digest that the manifest announces.
 * @param tocDigest of the annotation `estargzDigestAnnotation`. Throws AppError `malformed` or `too-large`.
 */
export function decodeEstargzToc({ compressed, dataEnd }: FetchedToc, tocDigest: string): LayerToc {
  const json = extractToc(compressed)
  const digest = `sha256:${createHash('sha256').update(json).digest('hex')}`
  if (digest !== tocDigest)
    throw malformedToc(say`The table of contents does not have the digest that the manifest says.`)
  return parseToc(json, dataEnd)
}

/** The table is the last entry of the archive, in a gzip member of its own. */
function extractToc(compressed: Uint8Array): Uint8Array {
  const parts: Buffer[] = []
  let isToc = false
  const parser = new TarParser({
    onEntry: ({ name }) => {
      isToc = Buffer.from(name).toString() === 'stargz.index.json'
    },
    onData: bytes => {
      if (isToc) parts.push(Buffer.from(bytes))
    },
  })
  try {
    parser.write(gunzipSync(compressed, { maxOutputLength: maxTocBytes }))
  } catch (cause) {
    throw malformedToc(say`The table of contents of the layer cannot be read.`, cause)
  }
  if (parts.length === 0) throw malformedToc(say`The footer of the layer leads to no table of contents.`)
  return Buffer.concat(parts)
}
