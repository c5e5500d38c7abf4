import { describe, expect, it } from 'vitest'
import { type JsonLine, jsonLines, maxLines } from './json-lines.ts'

const textOf = (lines: readonly JsonLine[]) => lines.map(line => line.map(piece => piece.text).join('')).join('\n')
const keysOf = (text: string) =>
  jsonLines(text)
    .flat()
    .filter(piece => piece.kind === 'string')
    .map(({ key, text: literal }) => [key, literal])

const documents = [
  { schemaVersion: 2, config: { digest: 'sha256:ab', size: 7023 }, layers: [], annotations: {} },
  [[[]], [{}], [1, 'a', null, true, { a: [{ b: '}],"' }] }]],
  'only text',
  { 'a"b\\': '\\"', ' ': ' : ' },
]

describe('jsonLines', () => {
  it('lays a document of one line out as JSON.stringify would', () => {
    for (const value of documents) expect(textOf(jsonLines(JSON.stringify(value)))).toBe(JSON.stringify(value, null, 2))
  })

  it('keeps a document of several lines to the byte', () => {
    for (const value of documents)
      for (const indent of [1, 3, '\t']) {
        const text = JSON.stringify(value, null, indent)
        expect(textOf(jsonLines(text))).toBe(text)
      }
  })

  it('keeps numbers and escapes as they are written', () => {
    const text = '{"n":1.50e+3,"big":123456789012345678901234567890,"s":"\\u0041\\/"}'
    const shown = textOf(jsonLines(text))
    expect(shown).toContain('1.50e+3')
    expect(shown).toContain('123456789012345678901234567890')
    expect(shown).toContain('"\\u0041\\/"')
  })

  it('knows the member each string stands under', () => {
    expect(keysOf('{"layers":[{"digest":"d1"},{"digest":"d2"}],"diff_ids":["x","y"],"mediaType":"m"}')).toEqual([
      ['digest', '"d1"'],
      ['digest', '"d2"'],
      ['diff_ids', '"x"'],
      ['diff_ids', '"y"'],
      ['mediaType', '"m"'],
    ])
  })

  it('shows what is no JSON, cut off or absurdly deep without failing', () => {
    for (const text of ['<html>\n<b>', '{"a": "unfinished', '}}}]', '', '{"a":{"b"'])
      expect(textOf(jsonLines(text)).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    const lines = jsonLines('['.repeat(200_000))
    expect(lines).toHaveLength(maxLines)
    expect(textOf(lines.slice(-1)).length).toBeLessThan(100)
  })

  it('reads a string of a megabyte', () => {
    const text = JSON.stringify({ a: 'x'.repeat(1_000_000) })
    expect(textOf(jsonLines(text))).toHaveLength(text.length + 5)
  })
})
