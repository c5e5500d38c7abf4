import { describe, expect, it } from 'vitest'
import { isOwnMachine, shareRows } from './share-rows.ts'

const digest = `sha256:${'38427c29'.repeat(8)}`
const image = {
  title: 'podman/hello:latest config',
  pinned: `/config/quay.io/podman/hello:latest@${digest}?platform=linux/arm64/v8`,
  named: '/config/quay.io/podman/hello:latest',
  byName: 'quay.io/podman/hello:latest',
  byDigest: `quay.io/podman/hello@${digest}`,
}
const origin = 'https://portolan.example'
const bare = { origin, search: '', hash: '' }

describe('shareRows', () => {
  it('offers the pinned link first, the one by name second', () => {
    const { link, rows } = shareRows(image, bare)
    expect(rows.map(({ kind }) => kind)).toEqual(['pinned', 'named', 'markdown', 'byName', 'byDigest'])
    expect(link).toBe(`${origin}${image.pinned}`)
    expect(rows[2]?.text).toBe(`[podman/hello:latest config](${origin}${image.pinned})`)
  })

  it('keeps platform, filter and lines of the address', () => {
    const { title, rows } = shareRows(image, { origin, search: '?platform=linux/arm64&q=x', hash: '#L3-L9' })
    expect(rows[0]?.text).toBe(`${origin}${image.pinned}&q=x#L3-L9`)
    expect(rows[1]?.text).toBe(`${origin}${image.named}?platform=linux/arm64&q=x#L3-L9`)
    expect(title).toBe('podman/hello:latest config L3-L9')
  })

  it('does with one link where nothing has a digest', () => {
    const { link, rows } = shareRows({ title: 'quay.io', named: '/registry/quay.io' }, { ...bare, search: '?filter=a' })
    expect(rows.map(({ kind }) => kind)).toEqual(['named', 'markdown'])
    expect(link).toBe(`${origin}/registry/quay.io?filter=a`)
  })

  it('links badges to the page they are about', () => {
    const badges = ['size', 'digest'].map(what => ({ what, path: `/badge/${what}/quay.io/podman/hello:latest.svg` }))
    const { rows } = shareRows({ ...image, title: 'podman/hello:latest', badges }, bare)
    expect(rows.at(-1)?.text).toBe(
      `[![size of podman/hello:latest](${origin}/badge/size/quay.io/podman/hello:latest.svg)](${origin}${image.pinned}) ` +
        `[![digest of podman/hello:latest](${origin}/badge/digest/quay.io/podman/hello:latest.svg)](${origin}${image.pinned})`,
    )
  })
})

describe('the card to embed', () => {
  it('stands in a frame in which nothing runs, whatever the image is called', () => {
    const embed = '/embed/quay.io/podman/hello:latest'
    const { rows } = shareRows({ ...image, title: 'a"b<c', embed }, bare)
    expect(rows.at(-1)?.kind).toBe('embed')
    expect(rows.at(-1)?.text).toMatch(
      /^<iframe src="https:\/\/portolan\.example\/embed\/quay\.io\/podman\/hello:latest" title="a&quot;b&lt;c" .*sandbox="allow-popups[^"]*".*><\/iframe>$/,
    )
  })
})

describe('isOwnMachine', () => {
  it.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]', 'samples.localhost'])('%s is', host => {
    expect(isOwnMachine(host)).toBe(true)
  })
  it.each(['portolan.example', '10.0.0.1', 'localhost.example.com', '127.0.0.1.nip.io'])('%s is not', host => {
    expect(isOwnMachine(host)).toBe(false)
  })
})
