import { describe, expect, it } from 'vitest'
import { bench, canary, scripted } from '#lib/testing/registry-bench'
import type { ScriptedAnswer } from '#lib/testing/scripted-registry'
import { pictureTypeOf, readPicture } from './read-picture.ts'

const svg = '<?xml version="1.0"?>\n<!-- a logo -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'
const read = async (answer: ScriptedAnswer, addressOf = (origin: string) => `${origin}/logo`) => {
  const server = await scripted(() => answer)
  const { transport } = bench().wiring
  const signal = AbortSignal.timeout(5_000)
  const address = addressOf(server.origin)
  return {
    server,
    picture: readPicture(transport, { address, apiHost: server.host, apiAddresses: 'loopback', signal }),
  }
}

describe('the type of a picture', () => {
  // The signatures of https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
  it.each([
    ['89504e470d0a1a0a0000', 'image/png'],
    ['ffd8ffe0', 'image/jpeg'],
    ['474946383961', 'image/gif'],
    ['524946460000000057454250565038', 'image/webp'],
    [Buffer.from(svg).toString('hex'), 'image/svg+xml'],
    [Buffer.from('<!doctype html><svg>').toString('hex'), undefined],
    [Buffer.from('<html><body><svg></svg>').toString('hex'), undefined],
    [Buffer.from(`${'<!---->'.repeat(140)}<svg>`).toString('hex'), 'image/svg+xml'],
    // A pattern that tries every way to split the comments never comes to an end here.
    [Buffer.from(`${'<!---->'.repeat(140)}<html>`).toString('hex'), undefined],
    ['', undefined],
  ])('of %s is %s', (hex, type) => {
    expect(pictureTypeOf(Buffer.from(hex, 'hex'))).toBe(type)
  })
})

describe('readPicture', () => {
  it('takes the type from the bytes, and carries no login along', async () => {
    const { server, picture } = await read({ headers: { 'content-type': 'text/html' }, body: svg })
    expect(await picture).toMatchObject({ type: 'image/svg+xml' })
    expect(JSON.stringify(server.requests)).not.toContain(canary)
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie')
  })

  it.each<[string, ScriptedAnswer, string]>([
    ['a web page', { body: '<!doctype html>' }, 'malformed'],
    ['what is too large', { body: `GIF89a${'x'.repeat(600 * 1024)}` }, 'too-large'],
    ['what is missing', { status: 404 }, 'not-found'],
  ])('does not take %s', async (_, answer, code) => {
    await expect((await read(answer)).picture).rejects.toMatchObject({ code })
  })

  it.each([
    ['another host without TLS', () => 'http://localhost:1/logo.png'],
    ['a login in it', (origin: string) => origin.replace('http://', 'http://ada:secret@')],
    ['a file', () => 'file:///etc/passwd'],
    ['no address', () => 'logo.png'],
    ['an address of this machine', () => 'https://127.0.0.1:1/logo.png'],
  ])('does not open %s', async (_, addressOf) => {
    const { server, picture } = await read({ body: svg }, addressOf)
    await expect(picture).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(server.requests).toHaveLength(0)
  })
})
