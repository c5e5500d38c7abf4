import { expect, it } from 'vitest'
import { firstLine } from './first-line.ts'

// https://spec.commonmark.org/0.31.2/#atx-headings
it.each([
  ['# Hello\n\nSays hello.', 'Hello'],
  ['\n\n  words\nmore', 'words'],
  ['#hashtag', '#hashtag'],
  ['####### seven', '####### seven'],
  [' \n', undefined],
  [undefined, undefined],
])('of %j is %j', (text, line) => expect(firstLine(text)).toBe(line))
