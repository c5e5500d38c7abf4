import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { secret } from './secret.ts'

describe('secret', () => {
  const held = secret('canary-9d1f')

  it('gives its text only through reveal', () => {
    expect(held.reveal()).toBe('canary-9d1f')
  })

  it.each([
    ['a template', () => `${held}`],
    ['JSON', () => JSON.stringify({ held })],
    ['util.inspect', () => inspect({ held }, { depth: 9, showHidden: true })],
    ['spreading', () => JSON.stringify({ ...held })],
    ['its keys', () => Reflect.ownKeys(held).join()],
  ])('is not seen through %s', (_, print) => {
    expect(print()).not.toContain('canary')
  })
})
