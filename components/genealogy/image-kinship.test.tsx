import { describe, expect, it } from 'vitest'
import { renderIn } from '#lib/testing/render-in'
import { sampleDigest, sampleNow } from '../chosen/sample-chosen.ts'
import { ImageKinship } from './image-kinship.tsx'

const digest = sampleDigest('9')
const kinshipOf = (base: { readonly name: string; readonly digest?: string }) =>
  renderIn(
    'en',
    <ImageKinship
      images={[{ ref: 'registry.test/app:1', builtOn: [], usedBy: [], base }]}
      names={['1']}
      imageHrefOf={() => '/image/registry.test/app:1'}
      now={sampleNow}
    />,
  )

describe('the base that an image names', () => {
  it('is a link, by the digest that is named with it', async () => {
    expect(await kinshipOf({ name: 'registry.test/base:9', digest })).toContain(
      `href="/image/registry.test/base:9@${digest}"`,
    )
    expect(await kinshipOf({ name: 'registry.test/base', digest: 'sha256:short' })).toContain(
      'href="/image/registry.test/base:latest"',
    )
  })

  it.each(['<script>alert(1)</script>', 'javascript:alert(1)//', '../../where'])(
    'is only text where it is %j',
    async name => {
      const page = await kinshipOf({ name })
      expect(page.match(/<a /g)).toHaveLength(1)
      expect(page).not.toContain('<script>')
    },
  )
})
