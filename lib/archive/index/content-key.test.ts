import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContentKey } from './content-key.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-key-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let opened = 0
const open = (name: string) => {
  opened += 1
  return openContentKey(join(folder, name), join(folder, `incoming-${opened}`))
}

describe('the key of contents', () => {
  it('is one for all who ask at the same time, and for nobody else to read', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => open('shared')))
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1)
    expect((await open('shared')).id).toBe(keys[0]?.id)
    expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['shared'])
  })

  it('is another one elsewhere', async () => {
    const [one, other] = [await open('one'), await open('other')]
    expect(one.id).not.toBe(other.id)
    expect(Buffer.from(one.bytes)).not.toEqual(Buffer.from(other.bytes))
  })

  it('is made anew, and kept, where it is damaged', async () => {
    writeFileSync(join(folder, 'damaged'), 'short')
    const key = await open('damaged')
    expect(readFileSync(join(folder, 'damaged'))).toEqual(Buffer.from(key.bytes))
    expect((await open('damaged')).id).toBe(key.id)
  })

  it('is good for now where it cannot be kept', async () => {
    const key = await openContentKey(join(folder, 'missing', 'key'), join(folder, 'missing', 'incoming'))
    expect(key.bytes).toHaveLength(16)
  })
})
