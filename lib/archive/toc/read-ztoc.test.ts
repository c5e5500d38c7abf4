import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tableOfTar } from '../tree/table-of-tar.ts'
import { readZtoc } from './read-ztoc.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

/** See fixtures/ztoc.txt: what soci-snapshotter made of the layer beside it. */
const layer = fixture('ztoc-layer.tar.gz')
const ztoc = fixture('layer.ztoc')
const trimmed = (name: string) => name.replace(/^\.?\/+|\/$/g, '')

describe('a ztoc', () => {
  it('lists what the layer has', () => {
    const table = tableOfTar(gunzipSync(layer))
    const told = readZtoc(ztoc, layer.length, 100).filter(({ name }) => trimmed(name) !== '' && name !== './')
    expect(told.map(({ name }) => trimmed(name)).sort()).toEqual(
      Array.from({ length: table.count - 1 }, (_, row) => table.path(row + 1)).sort(),
    )
    for (const { name, ...entry } of told) {
      const { type, mode, sizeBytes, modifiedAt } = table.entry(table.find(trimmed(name)) ?? -1)
      expect(entry, name).toEqual({ type, mode, sizeBytes, modifiedAt })
    }
  })

  it('tells no more than it is asked for', () => expect(readZtoc(ztoc, layer.length, 3)).toHaveLength(3))

  it('of another layer is refused', () => expect(() => readZtoc(ztoc, layer.length + 1, 100)).toThrow('another size'))

  it.each([0, 1, 3, 4, 7, 8, 64, 1_000, 30_000])('cut off after %d bytes is refused', length => {
    expect(() => readZtoc(ztoc.subarray(0, length), layer.length, 100)).toThrow(/SOCI index/)
  })

  it('never reads outside of itself, whatever its bytes are', () => {
    let state = 1
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const outcomes = { read: 0, refused: 0 }
    // The tables are at the back, where the builder begins.
    for (let round = 0; round < 5_000; round += 1) {
      const mutated = Buffer.from(ztoc)
      for (let at = 0; at < 4; at += 1)
        mutated[random(2) === 0 ? random(400) : ztoc.length - 1 - random(1_900)] = random(256)
      try {
        expect(readZtoc(mutated, layer.length, 100).length).toBeLessThanOrEqual(100)
        outcomes.read += 1
      } catch (error) {
        expect(error).toMatchObject({ code: 'malformed' })
        outcomes.refused += 1
      }
    }
    expect(outcomes.read).toBeGreaterThan(0)
    expect(outcomes.refused).toBeGreaterThan(0)
  })
})
