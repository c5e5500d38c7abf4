import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ExternalLink } from './external-link.tsx'

it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', '/path'])(
  '%s is no link',
  href => {
    expect(renderToStaticMarkup(<ExternalLink href={href}>x</ExternalLink>)).not.toContain('href')
  },
)

it('tells nothing to where an untrusted link leads', () => {
  const html = renderToStaticMarkup(
    <ExternalLink href="https://example.com" untrusted>
      x
    </ExternalLink>,
  )
  expect(html).toContain('rel="noopener noreferrer nofollow ugc"')
})
