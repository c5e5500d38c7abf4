import { describe, expect, it } from 'vitest'
import { markdownLink } from './markdown-link.ts'

describe('markdownLink', () => {
  it.each([
    ['ubi9/httpd-24:1-274', 'https://p.example/image/a:1', '[ubi9/httpd-24:1-274](https://p.example/image/a:1)'],
    ['a__b_c', 'https://p.example/', '[a\\_\\_b\\_c](https://p.example/)'],
    ['x](https://evil.example)[y', 'https://p.example/', '[x\\](https://evil.example)\\[y](https://p.example/)'],
    ['<b>&amp;', 'https://p.example/', '[\\<b\\>\\&amp;](https://p.example/)'],
    ['one\n\ntwo', 'https://p.example/', '[one two](https://p.example/)'],
    ['files', 'https://p.example/a(1)?q=b c', '[files](https://p.example/a%281%29?q=b%20c)'],
  ])('%j, %j', (text, url, markdown) => {
    expect(markdownLink(text, url)).toBe(markdown)
  })
})
