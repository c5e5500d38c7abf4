import { describe, expect, it } from 'vitest'
import { inEnglish, say } from '#lib/messages/say'
import { basicLogin } from '#lib/testing/registry-bench'
import type { EgressResponse } from '../egress/types.ts'
import { vendorOf } from '../vendors/known-hosts.ts'
import { parseErrorBody, upstreamError } from './upstream-error.ts'

const answer = (status: number, body = '', headers: Record<string, string> = {}): EgressResponse => ({
  status,
  header: name => headers[name],
  headers: name => (headers[name] === undefined ? [] : [headers[name]]),
  url: new URL('https://registry.example.com/v2/'),
  bytes: async () => Buffer.from(body),
  stream: () => new Blob([body]).stream() as ReadableStream<Uint8Array>,
  discard: async () => undefined,
})

const ociError = (code: string, message = 'words') => JSON.stringify({ errors: [{ code, message, detail: {} }] })

const fail = (response: EgressResponse, host = 'registry.example.com', login = false) =>
  upstreamError(response, {
    vendor: vendorOf(host),
    subject: say`the tags of app`,
    ...(login && { login: basicLogin() }),
    now: new Date('2026-01-01T00:00:00Z'),
  })

describe('upstreamError', () => {
  it.each([
    [401, ociError('UNAUTHORIZED'), 'unauthorized'],
    [403, ociError('DENIED'), 'unauthorized'],
    [404, ociError('NAME_UNKNOWN'), 'not-found'],
    [404, 'Not found\r', 'not-found'],
    [410, '', 'not-found'],
    [400, ociError('NAME_INVALID'), 'not-found'],
    [429, '<html><title>429 Too Many Requests</title></html>', 'rate-limited'],
    [503, ociError('TOOMANYREQUESTS'), 'rate-limited'],
    [500, 'oops', 'unreachable'],
    [503, '', 'unreachable'],
    [413, ociError('TOO_MANY_TAGS_REQUESTED'), 'too-large'],
    [400, ociError('UNSUPPORTED'), 'malformed'],
    [418, '', 'malformed'],
  ])('gives %d %j the notice %s', async (status, body, code) => {
    const error = await fail(answer(status, body))
    expect(error).toMatchObject({ code, host: 'registry.example.com', registry: { status } })
    expect(error.message).toContain('registry.example.com')
    expect(error.hint).toBeTruthy()
  })

  it('says where a login was looked for, and only where one is wanted', async () => {
    const asked = {
      vendor: vendorOf('registry.example.com'),
      subject: say`the tags of app`,
      loginPlaces: async () => [say`~/.docker/config.json (not found)`],
    }
    expect((await upstreamError(answer(401), asked)).sentences.tried.map(inEnglish)).toEqual([
      '~/.docker/config.json (not found)',
    ])
    expect((await upstreamError(answer(403), asked)).sentences.tried.map(inEnglish)).toEqual([
      '~/.docker/config.json (not found)',
    ])
    expect((await upstreamError(answer(404), asked)).sentences.tried.map(inEnglish)).toEqual([])
  })

  it('keeps code and words of the registry', async () => {
    const error = await fail(answer(404, ociError('MANIFEST_UNKNOWN', 'manifest unknown to registry')))
    expect(error.registry).toEqual({ status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown to registry' })
  })

  it.each([
    ['docker.io', 'personal access token'],
    ['registry.redhat.io', 'registry service account'],
    ['quay.io', 'robot account'],
    ['ghcr.io', 'read:packages'],
  ])('tells where a login for %s comes from', async (host, words) => {
    const { hint } = await fail(answer(401), host)
    expect(hint).toContain(`podman login ${host}`)
    expect(hint).toContain(words)
  })

  it('tells which stored login was refused, without its secret', async () => {
    const error = await fail(answer(401), 'quay.io', true)
    expect(error.hint).toContain('~/auth.json')
    expect(JSON.stringify(error)).not.toContain('canary')
  })

  it('takes out a login that the registry repeats', async () => {
    const echoed =
      'Basic cm9ib3Q6Y2FuYXJ5LTdmM2E5Yw== or Bearer abcdefgh123 or canary-7f3a9c or eyJhbGciOiJSUzI1NiJ9.e30.c2ln'
    const error = await fail(answer(401, ociError('DENIED', echoed)), 'quay.io', true)
    expect(error.registry?.message).toBe('Basic [redacted] or Bearer [redacted] or [redacted] or [redacted]')
  })

  it('reads insufficient_scope of Docker Hub as not found or no access', async () => {
    const challenge = { 'www-authenticate': 'Bearer realm="x",error="insufficient_scope"' }
    expect(await fail(answer(401, '', challenge), 'docker.io')).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('not found or no access'),
    })
    expect((await fail(answer(401, '', challenge), 'quay.io')).code).toBe('unauthorized')
  })

  it.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' }, 120_000],
    [{ 'retry-after': '1000000000' }, 86_400_000],
    [{ 'x-retry-after': String(Date.parse('2026-01-01T00:10:00Z') / 1000) }, 600_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads the wait of %j', async (headers, retryAfterMs) => {
    expect((await fail(answer(429, '', headers as Record<string, string>))).retryAfterMs).toBe(retryAfterMs)
  })
})

describe('parseErrorBody', () => {
  it.each([
    ['an OCI error', ociError('DENIED', 'no'), { code: 'DENIED', message: 'no' }],
    ['Red Hat', '{"errors":[{"code":"404","message":"Not Found"}]}', { code: '404', message: 'Not Found' }],
    ['Artifactory', '{"errors":[{"status":404,"message":"gone"}]}', { message: 'gone' }],
    ['a token service', '{"details":"incorrect username or password"}', { message: 'incorrect username or password' }],
    ['OAuth', '{"error":"invalid_grant","error_description":"bad"}', { code: 'invalid_grant', message: 'bad' }],
    ['a page', '<!DOCTYPE html><title>Sign\n in</title><p>x', { message: 'Sign in' }],
    ['a page without a title', '<p>hello</p>', {}],
    ['plain text', '404 page not found\n', { message: '404 page not found' }],
    ['nothing', '', {}],
    ['an empty list', '{"errors":[]}', {}],
    ['strange types', '{"errors":[{"code":{},"message":[1]}]}', {}],
  ])('reads %s', (_, body, expected) => {
    expect(parseErrorBody(body)).toEqual(expected)
  })

  it('takes control and bidi characters out and cuts at 500 characters', () => {
    const { message = '' } = parseErrorBody(ociError('X', `a\u001b[31m\u202eb\u0000c${'d'.repeat(5000)}`))
    expect(message).toMatch(/^a \[31mb c/)
    expect(message).toHaveLength(500)
    expect(message.endsWith('…')).toBe(true)
  })
})
