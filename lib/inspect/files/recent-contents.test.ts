import { expect, it } from 'vitest'
import type { OpenedFile } from './open-file.ts'
import { RecentContents } from './recent-contents.ts'

const MiB = 1024 ** 2

/** A file that counts how often it is read, and how. */
function countedFile(sizeBytes: number) {
  const reads: string[] = []
  const bytes = Buffer.alloc(sizeBytes, 'abcdefg')
  const give = async function* (start: number, end: number) {
    yield bytes.subarray(start, end)
  }
  const file: OpenedFile = {
    node: 1,
    sizeBytes,
    etag: 'x',
    read() {
      reads.push('whole')
      return give(0, sizeBytes)
    },
    readRange(start, end) {
      reads.push(`${start}-${end}`)
      return give(start, end)
    },
  }
  return { file, reads, bytes }
}

it('reads a part once, and a file that is asked for again as a whole', async () => {
  const { file, reads, bytes } = countedFile(1_000)
  const contents = new RecentContents()
  expect(await contents.read('a', file, 10, 20)).toEqual(bytes.subarray(10, 20))
  expect(reads).toEqual(['10-20'])
  expect(await contents.read('a', file, 500, 1_000)).toEqual(bytes.subarray(500))
  expect(await contents.read('a', file, 0, 7)).toEqual(Buffer.from('abcdefg'))
  expect(reads).toEqual(['10-20', 'whole'])
})

it('reads what is too large to hold anew for each part', async () => {
  const { file, reads } = countedFile(64 * MiB + 1)
  const contents = new RecentContents()
  for (const at of [0, 1, 2]) await contents.read('a', file, at, at + 1)
  expect(reads).toEqual(['0-1', '1-2', '2-3'])
})

it('lets go of what was used longest ago', async () => {
  const contents = new RecentContents()
  const three = ['a', 'b', 'c'].map(path => ({ path, ...countedFile(50 * MiB) }))
  for (const { path, file } of three) for (const at of [0, 1]) await contents.read(path, file, at, at + 1)
  for (const { path, file } of three.toReversed()) await contents.read(path, file, 2, 3)
  expect(three.map(({ reads }) => reads.filter(read => read === 'whole').length)).toEqual([2, 1, 1])
})

it('gives two who ask at the same time one reading', async () => {
  const { file, reads } = countedFile(100)
  const contents = new RecentContents()
  await contents.read('a', file, 0, 1)
  await Promise.all([contents.read('a', file, 1, 2), contents.read('a', file, 2, 3)])
  expect(reads).toEqual(['0-1', 'whole'])
})
