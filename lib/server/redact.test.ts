import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { redact, redactText } from './redact.ts'

const canary = 'c4n4ry-s3cr3t-v4lue'

describe('redact', () => {
  it.each([
    ['a bearer header in text', `authorization: Bearer ${canary}`],
    ['a basic header in text', `Authorization: Basic ${btoa(`user:${canary}`)}`],
    ['a signed blob URL', `GET https://cdn.example/blob?X-Amz-Signature=${canary}&Expires=1`],
    ['a URL with userinfo', `https://user:${canary}@registry.example/v2/`],
    ['a URL in a sentence', `(see http://user:${canary}@x.example/a?b=${canary}).`],
    ['a web token', `token eyJ${btoa('012345678901')}.${canary}.x`],
    ['a token reply', `{"token":"${canary}","expires_in":60}`],
    ['a form body', `grant_type=refresh_token&refresh_token=${canary}`],
    ['a header object', { headers: { authorization: `Bearer ${canary}`, cookie: canary } }],
    ['an auth file', { auths: { 'quay.io': { auth: canary, identitytoken: canary } } }],
    [
      'an error and its causes',
      new AppError('unreachable', say`to https://x.example/?sig=${canary}`, { cause: new Error(`password=${canary}`) }),
    ],
    ['a list', [[{ password: canary }]]],
  ])('leaves no secret in %s', (_, value) => {
    const text = JSON.stringify(redact(value))
    expect(text).not.toContain(canary)
    expect(text).not.toContain(btoa(`user:${canary}`))
  })

  it('keeps what is needed to understand a log line', () => {
    expect(redactText('GET https://registry.example/v2/a/tags/list answered 404')).toBe(
      'GET https://registry.example/v2/a/tags/list answered 404',
    )
    expect(redact({ status: 200, host: 'quay.io', sizeBytes: 12 })).toEqual({
      status: 200,
      host: 'quay.io',
      sizeBytes: 12,
    })
  })

  it('logs the beginning of a long text, whatever it is made of', () => {
    for (const piece of ['a', 'a://', 'eyJ-', 'http://', 'basic ', 'token:', '\n'])
      expect(redactText(piece.repeat(1_000_000)).length).toBeLessThan(200_000)
    expect(redactText('a '.repeat(100_000))).toMatch(/^a a .*…$/)
  })

  it('escapes what would forge a line or drive a terminal', () => {
    expect(redactText('a\nb\u001b[2J')).toBe('a\\u000ab\\u001b[2J')
  })
})
