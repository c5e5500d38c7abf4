import { describe, expect, it } from 'vitest'
import { fill, inEnglish, say, verbatim } from './say.ts'

describe('say', () => {
  it('keeps the values apart from the text', () =>
    expect(say`Of ${'a'}, ${2} are {here}.`).toEqual({ template: 'Of {0}, {1} are {{here}}.', values: ['a', 2] }))

  it('reads as it is written', () => expect(inEnglish(say`Of ${'a'}, ${2} are {here}.`)).toBe('Of a, 2 are {here}.'))

  it('does not look into values', () => {
    expect(inEnglish(say`${'{0}'} and ${'}}'}`)).toBe('{0} and }}')
    expect(inEnglish(verbatim('{0}{{'))).toBe('{0}{{')
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins a list: %j', (words, joined) => expect(inEnglish(say`${words}`)).toBe(joined))

  it('tells sentences in sentences, each by its own translation', () => {
    const translations = { 'a {0}': '{0} 가', 'b {0}': '{0} 나' }
    expect(fill(say`a ${say`b ${'x'}`}`, 'ko', translations)).toBe('x 나 가')
  })

  it('moves values to where the language has them', () =>
    expect(fill(say`${'x'} of ${['y', 'z']}`, 'ko', { '{0} of {1}': '{1} 중 {0}' })).toBe('y 및 z 중 x'))

  it('is English where nothing is translated', () => expect(fill(say`constructor`, 'ko', {})).toBe('constructor'))
})
