import { describe, expect, it } from 'vitest'
import { inEnglish, say } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import { badgeSvg } from './badge-svg.ts'
import { imageBadge } from './badge-values.ts'
import { cardContent } from './card-content.ts'
import { describeShared } from './describe-shared.ts'
import type { SharedFacts, SharedImage } from './shared-facts.ts'
import { textWidth } from './text-width.ts'

const digest = parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)
const image: SharedImage = {
  reference: { registry: 'quay.io', name: 'course/httpd', tag: '1.1', digest },
  kind: 'image',
  platforms: ['linux/amd64', 'linux/arm64/v8'],
  sizeBytes: 112_000_000,
  layerCount: 4,
  created: '2024-11-02T23:59:59.5+09:00',
  base: 'registry.access.redhat.com/ubi9/s2i-base:1-500',
  user: '1001:0',
  behaviour: [say`Runs as user ${'1001'}.`],
}
const artifact: SharedImage = {
  reference: image.reference,
  kind: 'artifact',
  purpose: 'helm-chart',
  platforms: [],
  behaviour: [],
}
const bare = (about: SharedImage) => describeShared({ about: 'image', image: about }).map(inEnglish).join(' ')

describe('a badge says', () => {
  it.each([
    ['size', '112 MB'],
    ['digest', 'sha256:0123456789ab'],
    ['platforms', 'amd64 | arm64/v8'],
    ['layers', '4'],
    // The same instant in UTC.
    ['created', '2024-11-02'],
    ['base', 'registry.access.redhat.com/ubi9/s2i-base:1-500'],
    ['user', '1001'],
  ] as const)('%s: %s', (what, value) => {
    expect(imageBadge(what, image)).toEqual({ label: what, value, tone: 'plain' })
  })

  it('that root is worth a look, and what is not known', () => {
    for (const user of ['', '0', 'root', 'root:root'])
      expect(imageBadge('user', { ...image, user })).toEqual({ label: 'user', value: 'root', tone: 'notice' })
    for (const what of ['size', 'base', 'user', 'platforms', 'created'] as const)
      expect(imageBadge(what, artifact)).toEqual({ label: what, value: 'unknown', tone: 'none' })
    expect(imageBadge('created', { ...image, created: 'yesterday' }).value).toBe('unknown')
  })

  it('other systems in full, and many platforms as a number', () => {
    expect(imageBadge('platforms', { ...image, platforms: ['linux/amd64', 'windows/amd64'] }).value).toBe(
      'linux/amd64 | windows/amd64',
    )
    expect(imageBadge('platforms', { ...image, platforms: Array(9).fill('linux/a') }).value).toBe('9')
  })
})

describe('a badge’s picture', () => {
  it('is as wide as its text, by the widths of Verdana', () => {
    // Verdana's advance widths at 2048 units an em: zero 1302, i 562, M 1726; DejaVu Sans differs in single pixels.
    expect(textWidth('0', 11)).toBeCloseTo((1302 / 2048) * 11, 0)
    expect(textWidth('i', 11)).toBeCloseTo((562 / 2048) * 11, 0)
    expect(textWidth('M', 11)).toBeCloseTo((1726 / 2048) * 11, 0)
    const [, width = ''] = /width="(\d+)"/.exec(badgeSvg({ label: 'size', value: '112 MB', tone: 'plain' })) ?? []
    expect(Number(width)).toBeGreaterThan(90)
    expect(Number(width)).toBeLessThan(110)
  })

  it('escapes what the image says, and stays short', () => {
    const svg = badgeSvg({ label: 'base', value: `<script>"'&\u202e\u0000\ud800${'x'.repeat(65_536)}`, tone: 'plain' })
    for (const raw of ['<script', '\u202e', '\u0000']) expect(svg).not.toContain(raw)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg.length).toBeLessThan(2000)
    expect(svg).toMatch(/role="img" aria-labelledby="t"><title id="t">base: /)
  })
})

describe('a link says', () => {
  it('what the image is, in sentences', () => {
    expect(bare(image)).toBe(
      'Container image for amd64, arm64/v8. 112 MB to pull. 4 layers. Built on registry.access.redhat.com/ubi9/s2i-base:1-500. Runs as user 1001.',
    )
    expect(bare({ ...image, summary: 'Apache HTTP Server 2.4', layerCount: 1 })).toMatch(
      /^Apache HTTP Server 2\.4\. Container image .* One layer\./,
    )
    expect(bare({ ...artifact, sizeBytes: 4200 })).toBe('4.2 kB to pull.')
  })

  it('what a comparison compares', () => {
    const to = { ...image, reference: { ...image.reference, tag: '1.2' } }
    const other = {
      ...to,
      reference: { ...to.reference, digest: parseDigest(`sha256:${'f'.repeat(64)}`) },
      sizeBytes: 5e6,
    }
    const words = (right: SharedImage) =>
      describeShared({ about: 'comparison', from: image, to: right }).map(inEnglish).join(' ')
    expect(words(to)).toMatch(/^Both are the same bytes: quay\.io\/course\/httpd:1\.1@sha256:/)
    expect(words(other)).toMatch(/^What changed from .*112 MB before, 5 MB after\.$/)
  })

  const httpd = (tag: string) => ({ registry: 'quay.io', name: 'course/httpd', tag })
  const words = (facts: Omit<Extract<SharedFacts, { readonly about: 'images' }>, 'about'>) =>
    describeShared({ about: 'images', ...facts })
      .map(inEnglish)
      .join(' ')

  it('which images stand side by side, and what they have in common', () => {
    const references = ['1', '2', '3', '4', '5', '6', '7'].map(httpd)
    expect(words({ references: references.slice(0, 2), sizesBytes: [4e6, 5e6], base: 'ubi9:9.5' })).toBe(
      '2 images of course/httpd: 1, 2. 4 MB to 5 MB to pull. Built on ubi9:9.5.',
    )
    expect(words({ references, sizesBytes: [4e6, 5e6], path: 'etc/a' })).toBe(
      '/etc/a, from image to image. 7 images of course/httpd: 1, 2, 3, 4, 5 +2.',
    )
    expect(words({ references: [httpd('1'), { ...httpd('1'), name: 'a/b' }], sizesBytes: [4e6, 4e6] })).toBe(
      '2 images: quay.io/course/httpd:1, quay.io/a/b:1. 4 MB to pull.',
    )
  })

  it('how many tags a repository has', () => {
    const repository = { registry: 'quay.io', name: 'a/b' }
    const words = (tagCount: number, more: boolean, examples: readonly string[]) =>
      describeShared({ about: 'repository', repository, tagCount, more, examples }).map(inEnglish).join(' ')
    expect(words(1, false, ['2'])).toBe('One tag. Such as 2.')
    expect(words(0, false, [])).toBe('0 tags.')
    expect(words(5000, true, ['3', '2'])).toBe('More than 5000 tags. Such as 3, 2.')
  })
})

describe('a card shows', () => {
  const told = (content: ReturnType<typeof cardContent>) =>
    content.facts.map(({ label, value }) => `${inEnglish(label)}: ${inEnglish(value)}`)

  it('size, platforms, base and user of an image', () => {
    const content = cardContent({ about: 'image', image }, say`layers`)
    expect(told(content)).toEqual([
      'Size: 112 MB',
      'Platforms: amd64, arm64/v8',
      'Base: ubi9/s2i-base:1-500',
      'Runs as: user 1001, group 0',
    ])
    expect(content).toMatchObject({
      title: 'course/httpd',
      marks: ['1.1'],
      aside: 'sha256:0123456789ab',
      place: 'quay.io',
    })
    expect(inEnglish(content.heading)).toBe('Container image · layers')
  })

  it('what there is to show of an artifact', () => {
    const content = cardContent({ about: 'image', image: { ...artifact, sizeBytes: 4200, layerCount: 1 } })
    expect(inEnglish(content.heading)).toBe('Helm chart')
    expect(told(content)).toEqual(['Size: 4.2 kB', 'Layers: 1'])
  })

  it('the first of many images', () => {
    const references = ['1', '2', '3', '4', '5', '6'].map(tag => ({ registry: 'quay.io', name: 'course/httpd', tag }))
    const content = cardContent({ about: 'images', references, sizesBytes: [1, 2], path: 'etc/a' }, say`File history`)
    expect(content).toMatchObject({
      place: 'quay.io',
      title: 'course/httpd',
      marks: ['1', '2', '3', '4'],
      aside: '+2',
    })
    expect(inEnglish(content.heading)).toBe('File history')
    expect(content.summary && inEnglish(content.summary)).toBe('/etc/a')
    expect(told(content)).toEqual(['Images: 6'])
  })

  it('both sides of a comparison', () => {
    const to = { ...image, reference: { ...image.reference, tag: '1.2' }, sizeBytes: 5e6 }
    const content = cardContent({ about: 'comparison', from: image, to })
    expect(content).toMatchObject({ title: 'course/httpd', marks: ['1.1', '1.2'], isChange: true })
    expect(told(content)).toContain('Size: 112 MB → 5 MB')
  })
})
