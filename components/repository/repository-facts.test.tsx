import { expect, it } from 'vitest'
import { Markdown } from '#components/ui/markdown'
import { renderIn } from '#lib/testing/render-in'
import { RepositoryFacts } from './repository-facts.tsx'
import { sampleAnswers } from './sample-facts.ts'

const { 'did not answer': silent, 'everything told': told } = sampleAnswers

it('says who told it, or who would have and why not', () => {
  if (!silent || !told) throw new Error('The samples changed')
  expect(renderIn('en', <RepositoryFacts answer={told} />)).toContain('as catalog.redhat.com tells')
  expect(renderIn('en', <RepositoryFacts answer={silent} />)).toContain('hub.docker.com would tell more')
  expect(renderIn('ko', <RepositoryFacts answer={silent} />)).toContain('조회하지 못했습니다')
})

it.each([
  ['<script>alert(1)</script><b onclick="x()">bold</b>', /<script|onclick|<b>/],
  ['[go](javascript:alert(1))', /javascript:/],
  ['![logo](https://tracker.example/p.png)', /<img/],
  ['a\u202eb', /\u202e/],
])('renders %j without what it tries', (text, trick) => {
  expect(renderIn('en', <Markdown text={text} />)).not.toMatch(trick)
})

it('vouches for no link of a description, and keeps its shape', () => {
  const html = renderIn('en', <Markdown text={'# Title\n\n[x](https://example.com)\n\n|a|b|\n|-|-|\n|1|2|\n'} />)
  expect(html).toMatch(/rel="noopener noreferrer nofollow ugc"/)
  expect(html).toContain('<table')
  expect(html).not.toContain('<h1')
})
