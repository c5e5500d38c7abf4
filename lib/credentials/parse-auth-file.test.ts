import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { allInEnglish } from '#lib/testing/all-in-english'
import { type AuthFile, parseAuthFile } from './parse-auth-file.ts'
import { packAuth } from './temporary-home.ts'

const file = { display: '~/.docker/config.json', legacy: false }
const parse = (document: unknown, legacy = false) => parseAuthFile(JSON.stringify(document), { ...file, legacy })

function login(parsed: AuthFile, key: string) {
  const entry = parsed.entries.get(key)
  if (entry?.kind !== 'login') return entry
  const { credential } = entry
  if (credential.kind === 'basic') return [credential.username, credential.password.reveal()]
  return [credential.username, { token: credential.token.reveal() }]
}

describe('parseAuthFile', () => {
  it('splits at the first colon and strips NUL bytes', () => {
    const parsed = parse({ auths: { a: packAuth('ada:pa:ss'), b: packAuth('ada:pass\0\0'), c: packAuth('ada:') } })
    expect(login(parsed, 'a')).toEqual(['ada', 'pa:ss'])
    expect(login(parsed, 'b')).toEqual(['ada', 'pass'])
    expect(login(parsed, 'c')).toEqual(['ada', ''])
  })

  it('prefers an identity token', () => {
    // As `az acr login` writes it.
    const account = '00000000-0000-0000-0000-000000000000'
    const auths = {
      'x.azurecr.io': { ...packAuth(`${account}:`), identitytoken: 'refresh' },
      b: { identitytoken: 't' },
    }
    expect(login(parse({ auths }), 'x.azurecr.io')).toEqual([account, { token: 'refresh' }])
    expect(login(parse({ auths }), 'b')).toEqual([undefined, { token: 't' }])
  })

  it('reads username and password as kubernetes secrets may have them', () => {
    expect(login(parse({ auths: { a: { username: 'ada', password: 'pass' } } }), 'a')).toEqual(['ada', 'pass'])
  })

  it('reads ~/.dockercfg, which has no wrapper', () => {
    expect(
      login(parse({ 'https://index.docker.io/v1/': packAuth('a:b') }, true), 'https://index.docker.io/v1/'),
    ).toEqual(['a', 'b'])
  })

  it('keeps helpers and markers apart', () => {
    const parsed = parse({ auths: { a: {} }, credHelpers: { 'b.example.com': 'ecr-login' }, credsStore: 'desktop' })
    expect(parsed.entries.get('a')).toEqual({ kind: 'marker' })
    expect([...parsed.credHelpers]).toEqual([['b.example.com', 'ecr-login']])
    expect(parsed.credsStore).toBe('desktop')
  })

  it.each([
    [{ auth: '!canary!' }, '“auth” is not base64'],
    [{ auth: 'YWRh' }, '“auth” has no colon between username and password'],
    [{ auth: 'YWRhOnA' }, '“auth” is not base64'],
    [{ auth: Buffer.from([0xff, 0x3a, 0x61]).toString('base64') }, '“auth” is not UTF-8 text'],
    [7, 'the entry is not an object'],
  ])('keeps an entry such as %j as unusable, and the others', (entry, remark) => {
    const parsed = parse({ auths: { bad: entry, good: packAuth('a:b') } })
    expect(allInEnglish(parsed.entries.get('bad'))).toEqual({ kind: 'unusable', remark })
    expect(login(parsed, 'good')).toEqual(['a', 'b'])
  })

  it.each([
    ['', 'empty'],
    ['{"auths": {"quay.io": {"auth": "Y2FuYXJ5', 'not valid JSON'],
    ['[]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['{"auths": []}', '“auths” is not an object'],
    ['{"credHelpers": "x"}', '“credHelpers” is not an object'],
    ['['.repeat(200_000), 'not valid JSON'],
  ])('refuses %j and names the file', (text, remark) => {
    expect(() => parseAuthFile(text, file)).toThrow(
      expect.objectContaining({
        code: 'invalid-configuration',
        message: `~/.docker/config.json cannot be used: ${remark}.`,
      }),
    )
  })
})

describe('a damaged file', () => {
  const whole = JSON.stringify({
    auths: { 'quay.io': packAuth('canary-user:canary-password'), b: { identitytoken: 'canary-token' } },
    credHelpers: { c: 'd' },
  })
  const secrets = /canary|Y2FuYXJ5/

  it('cut at any byte gives nothing but an AppError without a word of its content', () => {
    for (let length = 0; length < whole.length; length++) expectQuiet(whole.slice(0, length))
  })

  it('with any bytes changed gives nothing but an AppError without a word of its content', () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.string({ minLength: 1, maxLength: 2 })))
    fc.assert(
      fc.property(changes, list => {
        let text = whole
        for (const [at, put] of list) text = text.slice(0, at) + put + text.slice(at + 1)
        expectQuiet(text)
      }),
      { numRuns: 500 },
    )
  })

  function expectQuiet(text: string) {
    try {
      parseAuthFile(text, file)
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect(inspect(error, { depth: 9 })).not.toMatch(secrets)
    }
  }
})
