import { describe, expect, it } from 'vitest'
import { say } from '#lib/messages/say'
import { AppError } from './app-error.ts'
import { attempt } from './attempt.ts'
import { toWire } from './to-wire.ts'
import { fromWire } from './wire.ts'

const refused = new AppError('unauthorized', say`No login for ${'registry.redhat.io'} is stored.`, {
  hint: say`Use the button on the page.`,
  host: 'registry.redhat.io',
  registry: { status: 401, code: 'UNAUTHORIZED', message: 'access denied' },
  tried: [say`${'~/.docker/config.json'} (not found)`],
  cause: new Error('secret'),
})

describe('AppError', () => {
  it('is recognised when another bundle’s copy of the class made it', () => {
    const foreign = Object.assign(new Error('down'), { [Symbol.for('portolan.AppError')]: true, code: 'unreachable' })
    expect(foreign instanceof AppError).toBe(true)
    expect(new Error('bug') instanceof AppError).toBe(false)
  })

  it('is in English for logs and terminals', () => {
    expect(refused.message).toBe('No login for registry.redhat.io is stored.')
    expect(refused.hint).toBe('Use the button on the page.')
  })

  it('keeps everything but the cause over the wire', () => {
    const body: unknown = JSON.parse(JSON.stringify({ error: toWire(refused, 'en') }))
    expect(fromWire(body)).toEqual({
      code: 'unauthorized',
      message: refused.message,
      hint: refused.hint,
      host: refused.host,
      registry: refused.registry,
      tried: ['~/.docker/config.json (not found)'],
    })
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it('is told in the language of the reader, all but what the registry said', () => {
    const { message, hint, tried, registry } = toWire(refused, 'ko')
    for (const text of [message, hint, tried?.[0]]) expect(text).toMatch(/[가-힣]/)
    expect(message).toContain('registry.redhat.io')
    expect(tried?.[0]).toContain('~/.docker/config.json')
    expect(registry).toEqual(refused.registry)
  })

  it.each([
    null,
    {},
    { error: 'x' },
    { error: { code: 'no-such-code', message: 'x' } },
    { error: { code: 'internal' } },
    '<html>',
  ])('is not read from %j', body => {
    expect(fromWire(body)).toBeUndefined()
  })
})

describe('attempt', () => {
  it('returns an expected failure and throws a bug on', async () => {
    const expected = new AppError('not-found', say`Gone.`)
    expect(await attempt(() => Promise.reject(expected))).toEqual({ ok: false, error: expected })
    expect(await attempt(() => 1)).toEqual({ ok: true, value: 1 })
    await expect(attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
  })
})
