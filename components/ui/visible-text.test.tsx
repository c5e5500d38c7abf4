import { describe, expect, it } from 'vitest'
import { renderIn } from '#lib/testing/render-in'
import { visibleParts } from './visible-parts.ts'
import { VisibleText } from './visible-text.tsx'

describe('visibleParts', () => {
  it.each([
    ['right-to-left override', 'a\u202Eb', ['a', 'U+202E', 'b']],
    ['isolates', '\u2066x\u2069', ['U+2066', 'x', 'U+2069']],
    ['escape and bell', '\u001B[31m\u0007', ['U+001B', '[31m', 'U+0007']],
    ['zero width space', 'a\u200Bb', ['a', 'U+200B', 'b']],
    ['line separator', 'a\u2028b', ['a', 'U+2028', 'b']],
    ['lone surrogate', 'a\uD83D', ['a', 'U+D83D']],
    ['tag character beyond the BMP', '\u{E0041}', ['U+E0041']],
    ['carriage return', 'a\rb', ['a', 'U+000D', 'b']],
    ['tab and line feed stay', 'a\tb\nc', ['a\tb\nc']],
    ['Korean, emoji and combining marks stay', '한국어 🚢 é', ['한국어 🚢 é']],
    ['nothing', '', []],
  ])('%s', (_, text, shown) => {
    const parts = visibleParts(text)
    expect(parts.map(part => part.codePoint ?? part.text)).toEqual(shown)
    expect(parts.map(part => part.text).join('')).toBe(text)
  })
})

describe('VisibleText', () => {
  it('writes markup as text', () => {
    expect(renderIn('en', <VisibleText text="<img src=x onerror=alert(1)>" />)).toContain(
      '&lt;img src=x onerror=alert(1)&gt;',
    )
  })

  it('never writes the hidden character itself', () => {
    const html = renderIn('en', <VisibleText text={'invoice\u202Efdp.exe'} />)
    expect(html).not.toContain('\u202E')
    expect(html).toContain('U+202E')
  })

  it('folds long text without cutting a character in two', () => {
    const html = renderIn('en', <VisibleText text={`ab🚢${'c'.repeat(1_000)}`} limit={3} />)
    expect(html).toContain('>ab</bdi>')
    expect(html).toContain('1,002 more characters')
    expect(html).not.toContain('U+D8')
  })
})
