import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedLayer, LayerPair } from '#lib/contract/compare/layers'
import { alignLayers } from './align-layers.ts'

/** `a` is a layer with the files `a`, `a2` the same packed otherwise; `a!run` says what made it. */
const layers = (text: string): ComparedLayer[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [digest = '', instruction] = word.split('!')
      return {
        ...{ index, digest, diffId: digest.charAt(0), mediaType: 'layer', sizeBytes: 1 },
        ...(instruction !== undefined && { instruction }),
      }
    })

const tell = ({ state, from, to, isBase }: LayerPair) =>
  `${isBase ? 'base ' : ''}${state} ${from?.digest ?? '-'} ${to?.digest ?? '-'}`
const align = (from: string, to: string) => alignLayers(layers(from), layers(to)).pairs.map(tell)

describe('layers', () => {
  it.each([
    ['a b', 'a b', ['base same a a', 'base same b b']],
    ['a b', 'a2 b', ['base recompressed a a2', 'base same b b']],
    ['a b', 'a c b', ['base same a a', 'added - c', 'same b b']],
    ['a b c', 'a c', ['base same a a', 'removed b -', 'same c c']],
    ['a b!run c', 'a d!run c', ['base same a a', 'rebuilt b d', 'same c c']],
    ['a b!x c!y', 'a d!y', ['base same a a', 'removed b -', 'rebuilt c d']],
    ['b c', 'c b', ['moved b b', 'same c c', 'moved b b']],
    ['', 'a', ['added - a']],
  ])('%s and %s stand side by side', (from, to, expected) => {
    expect(align(from, to)).toEqual(expected)
  })

  it('are rebuilt by the same COPY of other files', () => {
    const of = (text: string, instruction: string) => layers(text).map(layer => ({ ...layer, instruction }))
    const [pair] = alignLayers(
      of('a', `COPY dir:${'a'.repeat(64)} in /app/`),
      of('b', `COPY dir:${'b'.repeat(64)} in /app/`),
    ).pairs
    expect(pair?.state).toBe('rebuilt')
  })

  it('all stand in the alignment, each in its order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'a2', 'b!x', 'c!x', 'd!y', 'e'), { maxLength: 8 })
      .map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { pairs } = alignLayers(layers(from), layers(to))
        const own = (side: 'from' | 'to') =>
          [...new Set(pairs.flatMap(pair => pair[side]?.index ?? []))].sort((a, b) => a - b)
        expect(own('from')).toEqual(layers(from).map(({ index }) => index))
        expect(own('to')).toEqual(layers(to).map(({ index }) => index))
      }),
    )
  })
})
