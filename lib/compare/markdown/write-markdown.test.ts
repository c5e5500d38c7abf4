import { describe, expect, it } from 'vitest'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { file } from '#lib/embedded/samples/format/tar-entry'
import { openPushedImages } from '#lib/testing/pushed-images'
import { compareImages } from '../compare-images.ts'
import { code } from './markdown-text.ts'
import { writeMarkdown } from './write-markdown.ts'

const hostile = '</td><script>alert(1)</script> | `x` \u202e\n# heading'

describe('a compare as text for a ticket', () => {
  it('says what the summary says, in both languages', async () => {
    const images = await openPushedImages()
    try {
      const layers = [buildLayer([file('a', 'a')])]
      const pair = {
        from: await images.push('from', { layers, execution: { User: 'root', Labels: { text: 'plain' } } }),
        to: await images.push('to', { layers, execution: { User: '1001', Labels: { text: hostile } } }),
      }
      const answer = await compareImages(images.ctx, pair, { levels: ['config', 'layers'] })
      const text = writeMarkdown(answer, 'en')
      expect(text).toContain('**Different. All files are the same; the config differs.**')
      expect(text).toContain('- Config: 2 changes.')
      expect(text).toContain('- Layers: 1 shared, of 1 and 1.')
      expect(text).toContain('| changed | user | `root` | `1001` |')
      expect(text.split('\n').filter(line => line.startsWith('# '))).toEqual([])
      expect(writeMarkdown(answer, 'ko')).toContain('**다름. 모든 파일이 같고 config가 다릅니다.**')
    } finally {
      await images.close()
    }
  })

  it.each([
    ['plain', '`plain`'],
    ['', '(empty)'],
    [undefined, '—'],
    ['a|b', String.raw`${'`'}a\|b${'`'}`],
    ['`a`', '`` `a` ``'],
    ['two\nlines', '`two␊lines`'],
  ])('shows %j as code', (text, expected) => {
    expect(code(text)).toBe(expected)
  })
})
