import { describe, expect, it } from 'vitest'
import type { FrameFacts, OpenedFacts } from '#lib/contract/views/image-frame'
import { parseDigest } from '#lib/oci/digest/digest'
import { imageShare } from './image-share.ts'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const hello = { registry: 'quay.io', name: 'podman/hello' }
const frameOf = (reference: FrameFacts['reference'], opened?: Partial<OpenedFacts>): FrameFacts => ({
  view: 'config',
  reference,
  classes: [],
  now: new Date(0),
  ...(opened && {
    opened: {
      pinned: { ...reference, digest },
      kind: 'image',
      isIndex: false,
      platforms: [],
      warnings: [],
      ...opened,
    },
  }),
})

describe('imageShare', () => {
  it('pins what a tag led to, with the platform that was chosen for the reader', () => {
    expect(imageShare(frameOf({ ...hello, tag: 'latest' }, { isIndex: true, platform: 'linux/arm64/v8' }))).toEqual({
      title: 'podman/hello:latest config',
      pinned: `/config/quay.io/podman/hello:latest@${digest}?platform=linux/arm64/v8`,
      named: '/config/quay.io/podman/hello:latest',
      byName: 'quay.io/podman/hello:latest',
      byDigest: `quay.io/podman/hello@${digest}`,
      badges: ['size', 'platforms', 'digest'].map(what => ({
        what,
        path: `/badge/${what}/quay.io/podman/hello:latest.svg`,
      })),
      embed: '/embed/quay.io/podman/hello:latest',
    })
  })

  it('knows no name where there is only a digest', () => {
    const target = imageShare(frameOf({ ...hello, digest }, {}))
    expect(target).toMatchObject({ pinned: `/config/quay.io/podman/hello@${digest}` })
    expect(target).not.toHaveProperty('named')
    expect(target).not.toHaveProperty('byName')
  })

  it('pins nothing that was not found', () => {
    expect(imageShare(frameOf({ ...hello, tag: 'gone' }))).toEqual({
      title: 'podman/hello:gone config',
      named: '/config/quay.io/podman/hello:gone',
      byName: 'quay.io/podman/hello:gone',
    })
  })
})
