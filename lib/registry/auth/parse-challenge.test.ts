import { describe, expect, it } from 'vitest'
import { parseChallenges } from './parse-challenge.ts'

const plain = (headers: string[]) =>
  parseChallenges(headers).map(({ scheme, parameters }) => ({ scheme, ...Object.fromEntries(parameters) }))

describe('parseChallenges', () => {
  it('reads what Docker Hub sends', () => {
    const header =
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/ubuntu:pull"'
    expect(plain([header])).toEqual([
      {
        scheme: 'bearer',
        realm: 'https://auth.docker.io/token',
        service: 'registry.docker.io',
        scope: 'repository:library/ubuntu:pull',
      },
    ])
  })

  // The example of RFC 7235 section 4.1.
  it('reads two challenges in one header, commas inside quotes and quoted pairs', () => {
    expect(plain(['Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"'])).toEqual([
      { scheme: 'newauth', realm: 'apps', type: '1', title: 'Login to "apps"' },
      { scheme: 'basic', realm: 'simple' },
    ])
  })

  it.each([
    ['several headers', ['Negotiate', 'Basic realm="r"'], [{ scheme: 'negotiate' }, { scheme: 'basic', realm: 'r' }]],
    ['schemes and names in any case', ['bEaReR ReAlM="x"'], [{ scheme: 'bearer', realm: 'x' }]],
    ['blanks around =', ['Bearer realm = "x" , service = y'], [{ scheme: 'bearer', realm: 'x', service: 'y' }]],
    [
      'unquoted URLs',
      ['Bearer realm=https://a.example/token?x=1,service=s'],
      [{ scheme: 'bearer', realm: 'https://a.example/token?x=1', service: 's' }],
    ],
    [
      'a scheme without parameters, then another',
      ['Basic, Bearer realm="x"'],
      [{ scheme: 'basic' }, { scheme: 'bearer', realm: 'x' }],
    ],
    [
      'a token68 before another challenge',
      ['Negotiate YIIB==, Basic realm="x"'],
      [{ scheme: 'negotiate' }, { scheme: 'basic', realm: 'x' }],
    ],
    ['empty list members', [', ,Basic realm="x",,'], [{ scheme: 'basic', realm: 'x' }]],
    ['the first of repeated parameters', ['Bearer realm="a",realm="b"'], [{ scheme: 'bearer', realm: 'a' }]],
    ['an empty value', ['Bearer realm="x",scope=""'], [{ scheme: 'bearer', realm: 'x', scope: '' }]],
    ['nothing', [], []],
    ['an empty header', [''], []],
  ])('reads %s', (_, headers, expected) => {
    expect(plain(headers as string[])).toEqual(expected)
  })

  it('stops at what is no challenge, and ends on hostile input', () => {
    expect(plain(['Bearer realm="unterminated'])).toEqual([{ scheme: 'bearer', realm: '' }])
    expect(plain(['"""'])).toEqual([])
    expect(parseChallenges(['a='.repeat(50_000)]).length).toBeLessThan(10_000)
    expect(parseChallenges([`Bearer realm="${'\\'.repeat(50_000)}`])).toHaveLength(1)
  })
})
