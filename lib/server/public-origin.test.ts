import { expect, it } from 'vitest'
import { publicOrigin } from './public-origin.ts'

it.each([
  ['localhost:3000', { mode: 'personal' }, 'http://localhost:3000'],
  ['127.0.0.1:3000', { mode: 'personal' }, 'http://127.0.0.1:3000'],
  ['localhost:3000', { mode: 'personal', publicUrl: 'https://charts.example/' }, 'https://charts.example'],
  ['charts.example', { mode: 'public', publicUrl: 'https://charts.example' }, 'https://charts.example'],
] as const)('asked as %s with %j, it is %s', (host, settings, origin) => {
  expect(publicOrigin(host, settings)).toBe(origin)
})

it.each([
  ['evil.example', { mode: 'personal' }],
  [null, { mode: 'personal' }],
  ['evil.example', { mode: 'public', publicUrl: 'https://charts.example' }],
] as const)('never repeats the Host %s', (host, settings) => {
  expect(() => publicOrigin(host, settings)).toThrow(expect.objectContaining({ code: 'forbidden-address' }))
})
