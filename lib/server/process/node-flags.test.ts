import { expect, it } from 'vitest'
import { nodeFlags } from './node-flags.ts'

it('leaves out what this Node would refuse to start with', () => {
  expect(nodeFlags(['--stack-size=900', '--no-such-flag-of-v8'])).toEqual(['--stack-size=900'])
})
