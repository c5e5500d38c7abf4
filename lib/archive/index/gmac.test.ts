import { describe, expect, it } from 'vitest'
import { Gmac } from './gmac.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')

describe('GMAC', () => {
  // Test case 1 of the GCM specification, and one of NIST's gcmEncryptExtIV128.rsp with nothing to encrypt:
  // https://csrc.nist.gov/projects/cryptographic-algorithm-validation-program/cavp-testing-block-cipher-modes
  it.each([
    ['00000000000000000000000000000000', '000000000000000000000000', '', '58e2fccefa7e3061367f1d57a4e7455a'],
    [
      '77be63708971c4e240d1cb79e8d77feb',
      'e0e00f19fed7ba0136a797f3',
      '7a43ec1d9c0a5a78a0b16533a6213cab',
      '209fcc8d3675ed938e9c7166709dd946',
    ],
  ])('of key %s is what NIST says', (key, nonce, data, tag) => {
    expect(new Gmac(bytes(key), bytes(nonce)).update(bytes(data)).tag().toString('hex')).toBe(tag)
  })

  it('is the same of the same bytes in other pieces', () => {
    const [key, nonce] = [Buffer.alloc(16, 3), Buffer.alloc(12)]
    const text = Buffer.from('0123456789'.repeat(1_000))
    const whole = new Gmac(key, nonce).update(text).tag()
    for (const size of [1, 15, 16, 17, 4_096]) {
      const mac = new Gmac(key, nonce)
      for (let at = 0; at < text.length; at += size) mac.update(text.subarray(at, at + size))
      expect(mac.tag()).toEqual(whole)
    }
  })
})
