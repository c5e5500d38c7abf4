import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlatformPattern } from './platform-pattern.ts'

const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm64/v8', 'linux/arm/v7', 'linux/s390x', 'windows/amd64', '']

describe('parsePlatformPattern', () => {
  // The patterns of `oc image info --help` and what people write, against JavaScript's own engine.
  it.each([
    ...['linux/amd64', 'linux/.*', '.*', '', 'amd64$', '^linux', '^linux/arm64$', '^linux/arm64(/v8)?$', 'linux/arm'],
    ...[
      'linux/(amd64|arm64)',
      '(?:linux|windows)/amd64',
      'arm(64)?/v[78]',
      '[^/]+/[a-z]+[0-9]+$',
      'l.nux',
      's390x|amd64',
    ],
    ...[
      '^$',
      '()',
      '(|a)',
      'x*',
      'linux\\/amd64',
      'li+nux',
      '(a|l)+i',
      '.*?64',
      '(linux/)*amd64',
      '[v-x]indows',
      '$',
      '^',
    ],
  ])('%j matches as a regular expression does', pattern => {
    const matches = parsePlatformPattern(pattern)
    expect(platforms.filter(matches)).toEqual(platforms.filter(platform => new RegExp(pattern).test(platform)))
  })

  it('agrees with the engine on generated patterns', () => {
    const { pattern } = fc.letrec<{ pattern: string; atom: string; piece: string }>(tie => ({
      atom: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b', '/', '.', '[ab]', '[^a]', '^', '$'),
        tie('pattern').map(inner => `(${inner})`),
      ),
      piece: fc
        .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?'))
        .map(([atom, quantifier]) => (/[\^$]$/.test(atom) ? atom : `${atom}${quantifier}`)),
      pattern: fc
        .array(
          fc.array(tie('piece'), { maxLength: 3 }).map(pieces => pieces.join('')),
          { minLength: 1, maxLength: 2 },
        )
        .map(choices => choices.join('|')),
    }))
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[ab/]{0,6}$/), (text, platform) => {
        fc.pre(text.length <= 40)
        expect(parsePlatformPattern(text)(platform)).toBe(new RegExp(text).test(platform))
      }),
    )
  })

  it.each([
    '(',
    ')',
    '[',
    '[]',
    'a**',
    '*',
    'a{2}',
    '\\d',
    '(?=a)',
    '(?<name>a)',
    '[z-a]',
    'a\\',
    '\\1',
    'a'.repeat(101),
  ])('refuses %j', pattern => {
    expect(() => parsePlatformPattern(pattern)).toThrow(expect.objectContaining({ code: 'invalid-request' }))
  })

  // A backtracking engine needs longer than the universe has for either.
  it.each(['(a|a)*b', '(a*)*b', '(a+)+$', '(.*)*(.*)*(.*)*b', '((a?)?)*b'])('is not kept busy by %j', pattern => {
    expect(parsePlatformPattern(pattern)(`${'a'.repeat(900)}c`)).toBe(false)
  })
})
