import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { Members } from './members.ts'
import { parseJson } from './parse-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`
    throw error
  }
  return undefined
}

describe('parseJson', () => {
  it.each([
    ['200,000 levels', '['.repeat(200_000) + ']'.repeat(200_000), 'too-large: The document is nested more than 128'],
    ['129 levels of objects', nested(129), 'too-large: The document is nested'],
    ['a repeated key', '{"a":1,"b":{"a":1},"a":2}', 'malformed: The document names the member “a” twice'],
    ['a repeated key by escape', '{"a":1,"\\u0061" :2}', 'malformed: The document names the member “a” twice'],
    ['a byte order mark', '\ufeff{}', 'malformed: The document is not valid JSON'],
    ['half a document', '{"a":"', 'malformed: The document is not valid JSON'],
    ['nothing', '', 'malformed: The document is not valid JSON'],
    ['two documents', '{}{}', 'malformed: The document is not valid JSON'],
    ['a bad escape in a key', '{"\\x":1}', 'malformed: The document is not valid JSON'],
  ])('refuses %s', (_, text, message) => expect(codeOf(() => parseJson(bytes(text)))).toContain(message))

  it('refuses bytes that are not UTF-8', () => {
    expect(codeOf(() => parseJson(new Uint8Array([0x22, 0xff, 0x22])))).toBe(
      'malformed: The document is not valid UTF-8.',
    )
    // An overlong slash and a surrogate half, which lenient decoders accept.
    expect(codeOf(() => parseJson(new Uint8Array([0x22, 0xc0, 0xaf, 0x22])))).toContain('UTF-8')
    expect(codeOf(() => parseJson(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])))).toContain('UTF-8')
  })

  it('refuses a byte more than the limit', () => {
    const limits = { maxBytes: 4, maxDepth: 1 }
    expect(parseJson(bytes('"ab"'), say`It`, limits)).toBe('ab')
    expect(codeOf(() => parseJson(bytes('"abc"'), say`It`, limits))).toBe(
      'too-large: It has 5 bytes; at most 4 are read.',
    )
  })

  it('takes 128 levels, equal keys in different objects, and braces inside strings', () => {
    expect(codeOf(() => parseJson(bytes('['.repeat(128) + ']'.repeat(128))))).toBeUndefined()
    expect(parseJson(bytes('[{"a":"{[\\"a\\":"},{"a":2}]'))).toEqual([
      { a: '{[\\"a\\":'.replaceAll('\\', '') },
      { a: 2 },
    ])
  })

  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), value => {
        const text = JSON.stringify(value)
        expect(parseJson(bytes(text))).toEqual(JSON.parse(text))
      }),
    )
  })
})

describe('Members', () => {
  const members = (text: string) => new Members(parseJson(bytes(text)), say`It`)

  it('keeps __proto__ an ordinary key', () => {
    const map = members('{"m":{"__proto__":"x","constructor":"y"}}').textMap('m')
    expect(Object.entries(map)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype)
    expect(members('{}').get('__proto__')).toBeUndefined()
    expect(members('{}').get('toString')).toBeUndefined()
  })

  it('finds members as Go does, and refuses two spellings of one', () => {
    expect(members('{"Layers":"x"}').text('layers')).toBe('x')
    expect(members('{"layer\u017f":"x"}').text('layers')).toBe('x')
    expect(codeOf(() => members('{"layers":[],"Layers":[]}').get('layers'))).toBe(
      'malformed: It spells the member “layers” in more than one way.',
    )
  })

  it.each(['9007199254740993', '9007199254740992', '-1', '1.5', '1e400', '"12"', 'null', 'true'])(
    'refuses the size %s',
    size => {
      expect(codeOf(() => members(`{"size":${size}}`).requiredSize('size'))).toContain('malformed')
    },
  )
  it('takes the largest safe size', () =>
    expect(members('{"size":9007199254740991}').requiredSize('size')).toBe(2 ** 53 - 1))

  it('names the place of what is wrong', () => {
    expect(codeOf(() => members('{"a":[{"b":{"c":[1]}}]}').objects('a')?.[0]?.object('b')?.texts('c'))).toBe(
      'malformed: It’s “a[0]”’s “b” has a “c[0]” that is not a string.',
    )
  })

  it('is tolerant of null and strict on shapes', () => {
    const value = members('{"a":null,"l":["x",null],"m":{"k":null},"n":"12","bad":"1x"}')
    expect([value.text('a'), value.texts('a'), value.object('a'), value.flag('a'), value.setOf('a')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      [],
    ])
    expect(value.texts('l')).toEqual(['x', ''])
    expect(value.textMap('m')).toEqual({ k: '' })
    expect([value.looseNumber('n'), value.looseNumber('bad')]).toEqual([12, undefined])
    expect(codeOf(() => value.text('l'))).toContain('not a string')
    expect(codeOf(() => value.texts('m'))).toContain('not a list')
    expect(codeOf(() => value.textMap('l'))).toContain('not an object')
    expect(codeOf(() => new Members([], say`It`))).toBe('malformed: It is not a JSON object.')
  })
})
