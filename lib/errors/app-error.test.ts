import { describe, expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import { attempt } from './attempt.ts'
import { fromWire, toWire } from './wire.ts'

describe('AppError', () => {
  it('is recognised when another bundle’s copy of the class made it', () => {
    const foreign = Object.assign(new Error('down'), { [Symbol.for('portolan.AppError')]: true, code: 'unreachable' })
    expect(foreign instanceof AppError).toBe(true)
    expect(new Error('bug') instanceof AppError).toBe(false)
  })

  it('keeps everything but the cause over the wire', () => {
    const error = new AppError('unauthorized', 'A login is needed.', {
      hint: 'Log in.',
      host: 'registry.redhat.io',
      registry: { status: 401, code: 'UNAUTHORIZED', message: 'access denied' },
      tried: ['~/.docker/config.json (not found)'],
      cause: new Error('secret'),
    })
    const body: unknown = JSON.parse(JSON.stringify({ error: toWire(error) }))
    expect(fromWire(body, '')).toMatchObject({
      code: error.code,
      message: error.message,
      hint: error.hint,
      host: error.host,
      registry: error.registry,
      tried: error.tried,
    })
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it.each([null, {}, { error: 'x' }, { error: { code: 'no-such-code' } }, '<html>'])(
    'reads %j as an internal failure',
    body => {
      expect(fromWire(body, 'fallback')).toMatchObject({ code: 'internal', message: 'fallback' })
    },
  )
})

describe('attempt', () => {
  it('returns an expected failure and throws a bug on', async () => {
    const expected = new AppError('not-found', 'Gone.')
    expect(await attempt(() => Promise.reject(expected))).toEqual({ ok: false, error: expected })
    expect(await attempt(() => 1)).toEqual({ ok: true, value: 1 })
    await expect(attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
  })
})
