import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { fileType } from './file-type.ts'
import { findStrings } from './find-strings.ts'
import { documentFormat, formatDocument } from './format-document.ts'
import { parseUnit } from './parse-unit.ts'

// What `printf 'ab\0abcd\tx\n\377hello' | strings -a -t d` prints.
it('strings are runs of four printable characters, tabs among them', () => {
  const bytes = Buffer.concat([Buffer.from('ab\0abcd\tx\n'), Buffer.of(0xff), Buffer.from('hello')])
  expect(findStrings(bytes, 100)).toEqual([
    { offset: 103, text: 'abcd\tx' },
    { offset: 111, text: 'hello' },
  ])
})

// https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html has this example of a continued line;
// space between the words of a value means nothing.
describe('a unit', () => {
  const text = [
    ...['# comment', '[Section A]', 'KeyOne=value 1', 'KeyTwo=value 2', '', '; another'],
    ...['[Section B]', 'Setting="something" "some thing"', 'KeyTwo=value 2 \\', '       value 2 continued'],
  ].join('\n')
  it('has sections with settings', () => {
    expect(parseUnit(text)?.sections).toEqual([
      {
        name: 'Section A',
        lines: [
          { key: 'KeyOne', value: 'value 1', line: 3 },
          { key: 'KeyTwo', value: 'value 2', line: 4 },
        ],
      },
      {
        name: 'Section B',
        lines: [
          { key: 'Setting', value: '"something" "some thing"', line: 8 },
          { key: 'KeyTwo', value: 'value 2 value 2 continued', line: 9 },
        ],
      },
    ])
  })
  it('is not every text', () => {
    expect(parseUnit('just = this\n')).toBeUndefined()
  })
})

describe('a document', () => {
  it.each([
    ['a.json', '{"a":[1,2]}', '{\n  "a": [\n    1,\n    2\n  ]\n}\n'],
    ['a.yml', 'a:   {b: 1}\n', 'a: { b: 1 }\n'],
    ['a.toml', 'a   =  1\n[b]\nc=2', 'a = 1\n\n[b]\nc = 2\n'],
  ])('%s is laid out anew', (name, text, wanted) => {
    expect(formatDocument(text, documentFormat(name, text) ?? '').text.trim()).toBe(wanted.trim())
  })
  it.each(['a.json', 'a.yaml', 'a.toml'])('%s that is none is told so', name => {
    expect(formatDocument('{"a": [', documentFormat(name, '') ?? '').problem).toBeTruthy()
  })
  it('is not guessed from an ordinary text', () => {
    expect(documentFormat('README', 'text')).toBeUndefined()
    expect(documentFormat('manifest', '{"a":1}')).toBe('json')
  })
})

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('Grüße\n'), 'Grüße\n'],
    ['UTF-16LE', Buffer.from('\ufeffhi', 'utf16le'), 'hi'],
    ['Latin-1', Buffer.from('Gr\u00fc\u00dfe', 'latin1'), 'Grüße'],
  ])('in %s', (encoding, bytes, text) => {
    expect(decodeText(bytes, false)).toMatchObject({ encoding, text })
  })
  it('is not everything', () => {
    expect(decodeText(Buffer.from('\x7fELF\x02\x01\x01\0'), false)).toBeUndefined()
  })
  it('may end within a character where it is cut', () => {
    expect(decodeText(Buffer.from('aü').subarray(0, 2), true)?.text).toBe('a')
  })
})

it.each([
  ['ELF', Buffer.from('\x7fELF\x02')],
  ['gzip', Buffer.of(0x1f, 0x8b, 8)],
  ['tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')])],
  [undefined, Buffer.from('plain')],
])('%s is known by its beginning', (name, bytes) => {
  expect(fileType(bytes)).toBe(name)
})
