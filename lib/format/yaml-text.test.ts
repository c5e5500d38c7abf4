import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { hostileValues } from './run/fixtures/configs.ts'
import { yamlText } from './yaml-text.ts'

const read = (text: string, version: '1.1' | '1.2') =>
  parseAllDocuments(text, { version }).map(document => {
    expect('errors' in document ? document.errors : []).toEqual([])
    return 'toJS' in document ? document.toJS() : undefined
  })

/** kubectl reads YAML 1.1, most other tools 1.2: both have to see the same. */
function expectBoth(text: string, documents: readonly unknown[]) {
  expect(read(text, '1.1')).toEqual(documents)
  expect(read(text, '1.2')).toEqual(documents)
}

describe('yamlText', () => {
  it('writes words plainly and everything else in quotes', () => {
    expect(yamlText({ kind: 'Service', name: 'httpd-24', on: 'yes', user: '1001:0', port: 80 })).toBe(
      'kind: Service\nname: httpd-24\n"on": "yes"\nuser: "1001:0"\nport: 80\n',
    )
  })

  it.each(hostileValues)('keeps %j as it is', value => {
    expectBoth(yamlText({ a: value, b: [value], [`k${value}`]: 'x' }), [{ a: value, b: [value], [`k${value}`]: 'x' }])
  })

  it('keeps any text, on one line and in ASCII where it cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), value => {
        const text = yamlText({ a: value })
        expect(text.split('\n')).toHaveLength(2)
        expect(text.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u)
        expectBoth(text, [{ a: value }])
      }),
      { numRuns: 500 },
    )
  })

  it('does not fold long text', () => {
    const long = `${'word '.repeat(400)}\n`
    expect(yamlText({ a: long }).split('\n')).toHaveLength(2)
    expectBoth(yamlText({ a: long }), [{ a: long }])
  })

  it('parts documents', () => {
    expectBoth(yamlText({ a: '---' }, { b: '...' }), [{ a: '---' }, { b: '...' }])
  })

  it('leaves out what is undefined', () => {
    expect(yamlText({ a: undefined, b: 1 })).toBe('b: 1\n')
  })
})
