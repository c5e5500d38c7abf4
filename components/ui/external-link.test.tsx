import { expect, it } from 'vitest'
import { renderIn } from '#lib/testing/render-in'
import { ExternalLink } from './external-link.tsx'

it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', '/path'])(
  '%s is no link',
  href => {
    expect(renderIn('en', <ExternalLink href={href}>x</ExternalLink>)).not.toContain('href')
  },
)

it('tells nothing to where an untrusted link leads', () => {
  const html = renderIn(
    'en',
    <ExternalLink href="https://example.com" untrusted>
      x
    </ExternalLink>,
  )
  expect(html).toContain('rel="noopener noreferrer nofollow ugc"')
})
