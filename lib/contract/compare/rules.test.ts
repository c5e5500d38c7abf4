import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatSemantic, parseSemantic, semanticRuleNames } from './rules.ts'

it('rules read back as they were written', () => {
  fc.assert(
    fc.property(fc.subarray([...semanticRuleNames]), rules => {
      expect(parseSemantic(formatSemantic(rules))).toEqual(rules)
    }),
  )
})

it.each([
  ['1', semanticRuleNames],
  ['0', []],
  ['', []],
  ['history', ['history']],
  ['-history', semanticRuleNames.filter(name => name !== 'history')],
  ['history,-file-times', undefined],
  ['nonsense', undefined],
])('%j means %j', (text, rules) => {
  expect(parseSemantic(text)).toEqual(rules)
})
