import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { OpenedText } from '#lib/contract/views/opened-text'
import { AppError } from '#lib/errors/app-error'
import type { Attempt } from '#lib/errors/attempt'
import type { Locale } from '#lib/messages/locale'
import { inEnglish, say } from '#lib/messages/say'
import { readPaste } from '#lib/oci/paste/read-paste'
import { renderIn } from '#lib/testing/render-in'
import { OpenPage } from './open-page.tsx'

// Its hook wants a running application; nothing here goes anywhere.
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const render = (text: string, opened: Attempt<OpenedText>, locale: Locale = 'en') =>
  renderIn(
    locale,
    <QueryClientProvider client={new QueryClient()}>
      <OpenPage text={text} opened={opened} />
    </QueryClientProvider>,
  )

function file(text: string): Attempt<OpenedText> {
  const paste = readPaste(text)
  if (paste.kind !== 'references') throw new Error('not a file')
  const rows = paste.found.map(({ problem, ...found }) => ({
    found: { ...found, ...(problem && { problem: inEnglish(problem) }) },
    images: found.reference ? [{ ...found, reference: found.reference }] : [],
  }))
  return { ok: true, value: { ...paste, kind: 'file', rows, registries: [] } }
}

it('shows each image of a file with its pinning, place and line', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  const text = `FROM quay.io/a/b:1\nFROM docker.io/c/d@${digest}\nCOPY --from=docker.io/e/f /x /y\n`
  const html = render(text, file(text))
  expect(html).toContain('This Containerfile names 3 images')
  expect(html).toContain('1 pinned by digest')
  expect(html).toContain('href="/image/quay.io/a/b:1"')
  expect(html).toContain(`href="/image/docker.io/c/d@${digest}"`)
  expect(html).toContain('href="/repo/docker.io/e/f"')
  for (const words of ['by tag', 'by digest', 'not at all', 'COPY --from']) expect(html).toContain(words)
})

it.each([
  [3, '1, 2, 3<', '1, 2, 3<'],
  [5, '1, 2, 3 and 2 more', '1, 2, 3 외 2개'],
])('names the first lines of %i', (count, english, korean) => {
  const text = 'FROM quay.io/a/b:1\n'.repeat(count)
  expect(render(text, file(text))).toContain(english)
  expect(render(text, file(text), 'ko')).toContain(korean)
})

it('leaves a short name to the server, which knows registries.conf', () => {
  const text = 'FROM httpd:2.4\nRUN x\n'
  expect(render(text, file(text))).toContain('href="/open?q=httpd:2.4"')
})

it('shows hostile text as text', () => {
  const text = 'image: "<script>alert(1)</script>"\nx: {image: "\u202Eevil"}\n'
  const html = render(text, file(text))
  expect(html).not.toContain('<script>')
  expect(html).toContain('U+202E')
})

it('offers every meaning of a text and prefers none', () => {
  const images = ['quay.io', 'docker.io'].map(registry => ({ reference: { registry, name: 'library/httpd' } }))
  const html = render('httpd', {
    ok: true,
    value: { kind: 'choice', why: 'Either.', images, host: 'a.example', registries: [] },
  })
  for (const href of ['/repo/quay.io/library/httpd', '/repo/docker.io/library/httpd', '/registry/a.example'])
    expect(html).toContain(`href="${href}"`)
})

it('says what was not understood, with examples that can be opened', () => {
  const html = render('what?', {
    ok: false,
    error: new AppError('invalid-reference', say`“what?” is not an image reference.`),
  })
  expect(html).toContain('“what?” is not an image reference.')
  expect(html.match(/href="\/open\?q=/g)).toHaveLength(3)
})
