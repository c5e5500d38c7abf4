import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '#lib/context/context'
import type { AppError } from '#lib/errors/app-error'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { openFile } from './open-file.ts'
import { type OpenedFiles, openFiles } from './open-files.ts'
import { packageSourceOf } from './package-source.ts'

const reference = parseReference('samples.localhost/course/httpd:2.4')
const everything = [{ glob: '**' }]
const never = new AbortController().signal

let reader: TestContext
let files: OpenedFiles
/** Of each request for a part of a blob, which blob. */
let requests: string[]
let ctx: Context

beforeAll(async () => {
  reader = await openTestContext()
  ctx = {
    ...reader.ctx,
    repository: async repository => {
      const client = await reader.ctx.repository(repository)
      return {
        ...client,
        blobStream: (digest, range, options) => {
          requests.push(digest)
          return client.blobStream(digest, range, options)
        },
      }
    },
  }
  requests = []
  files = await openFiles(ctx, reference)
})
afterAll(() => reader.close())

it('gives every file that it found, with few requests for each layer', async () => {
  const source = packageSourceOf(ctx, files)
  const found = await source.find(everything, never)
  expect(found.length).toBeGreaterThan(20)
  requests = []
  // In another order than the layers have them.
  const shuffled = found.toSorted((a, b) => (a.path.slice(-3) < b.path.slice(-3) ? -1 : 1))
  const read = await Promise.all(shuffled.map(({ path, sizeBytes }) => source.read(path, never, sizeBytes)))
  expect(requests.length).toBeLessThanOrEqual(files.layers.length)
  for (const [index, { path }] of shuffled.entries()) {
    const whole = Buffer.concat(await Array.fromAsync(openFile(ctx, files, path).read()))
    expect(whole.equals(read[index] ?? Buffer.of(1)), path).toBe(true)
  }
})

it('gives parts, and no more than there is', async () => {
  const source = packageSourceOf(ctx, files)
  const [file] = await source.find([{ glob: 'etc/os-release' }, { glob: 'usr/lib/os-release' }], never)
  const { path = '', sizeBytes = 0 } = file ?? {}
  const whole = Buffer.from(await source.read(path, never, sizeBytes))
  expect(Buffer.from(await source.read(path, never, 5, 3)).equals(whole.subarray(3, 8))).toBe(true)
  expect(Buffer.from(await source.read(path, never, 1_000, sizeBytes - 2)).equals(whole.subarray(-2))).toBe(true)
})

it('finds by name, execute bit and size only', async () => {
  const source = packageSourceOf(ctx, files)
  const found = await source.find([{ glob: '**', executable: true, minSizeBytes: 1 }], never)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ executable, sizeBytes }) => executable && sizeBytes > 0)).toBe(true)
})

it('reads nothing that was not found, and stops when it is left', async () => {
  const source = packageSourceOf(ctx, files)
  const code = (thrown: AppError) => thrown.code
  expect(await source.read('etc/os-release', never, 1).catch(code)).toBe('internal')
  expect(await source.find(everything, AbortSignal.abort()).catch(code)).toBe('cancelled')
})
