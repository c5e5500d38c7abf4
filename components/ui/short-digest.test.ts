import { expect, it } from 'vitest'
import { shortDigest } from './short-digest.ts'

// The digest of the empty string.
const sha256 = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

it('keeps the algorithm, the beginning and the end', () => {
  expect(shortDigest(sha256)).toBe('sha256:e3b0c442…b855')
})

it('leaves what is already short', () => {
  expect(shortDigest('sha256:e3b0c442b855')).toBe('sha256:e3b0c442b855')
})
