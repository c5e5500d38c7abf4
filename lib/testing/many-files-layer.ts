import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'

const block = 512
const filesAtOnce = 1_000

/** A ustar header of an empty file: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
const template = Buffer.alloc(block)
template.write('0000644\x000000000\x000000000\x0000000000000\x0000000000000\x00        0', 100)
template.write('ustar\x0000', 257)
const templateSum = template.reduce((total, byte) => total + byte, 0)

function header(name: string): Buffer {
  const bytes = Buffer.from(template)
  const length = bytes.write(name, 0)
  let sum = templateSum
  for (let index = 0; index < length; index += 1) sum += bytes[index] as number
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

export interface ManyFilesLayer {
  /** gzip. */
  readonly bytes: Buffer
  readonly diffId: string
}

/** A layer with so many empty files in one directory, `srv/file-0000000` and on, which is what a tree finds hardest. */
export async function manyFilesLayer(count: number, first = 0): Promise<ManyFilesLayer> {
  const hash = createHash('sha256')
  const gzip = createGzip({ level: 1 })
  const pieces: Buffer[] = []
  gzip.on('data', piece => pieces.push(piece))
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    if (!gzip.write(bytes)) await once(gzip, 'drain')
  }
  for (let index = first; index < first + count; index += filesAtOnce) {
    const length = Math.min(filesAtOnce, first + count - index)
    const names = Array.from({ length }, (_, at) => `srv/file-${String(index + at).padStart(7, '0')}`)
    await write(Buffer.concat(names.map(header)))
  }
  await write(Buffer.alloc(2 * block))
  gzip.end()
  await once(gzip, 'end')
  return { bytes: Buffer.concat(pieces), diffId: `sha256:${hash.digest('hex')}` }
}
