import { afterEach, describe, expect, it, vi } from 'vitest'
import { cardFonts } from './card-fonts.ts'
import type { CardText } from './card-picture.ts'
import { drawCard } from './draw-card.ts'
import { breakLines, cutToWidth, drawable } from './fit-text.ts'

const plain: CardText = { place: 'quay.io', heading: 'Container image', title: 'a/b', marks: ['1'], facts: [] }

/** https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return [view.getUint32(16), view.getUint32(20)]
}

afterEach(() => vi.restoreAllMocks())

describe('a card', () => {
  it.each([
    ['emoji, joined and flagged', '👨‍👩‍👧 🏴‍☠️ 🇰🇷 1️⃣ ©️ ™ ☎'],
    ['emoji that are in the font too', '© ® ↔ ▶ ♥'],
    ['right to left', 'שלום العربية ‮reversed‬'],
    ['Chinese, Japanese, rare Korean', '日本語 中文 펲 ᄒ ힰ'],
    ['control characters', '\u0000\u0007\u001b[31m\u0085\u2028'],
    ['lone surrogates and the last code points', '\ud800 \udfff \uffff \u{10ffff}'],
    ['stacked marks', `Z${'\u0301'.repeat(200)}`],
    ['scripts that are shaped', 'क्षि ไทย မြန်မာ'],
    ['markup', '<img src=x onerror=alert(1)>&#0;'],
    ['64 KiB', 'x'.repeat(65_536)],
    ['64 KiB of words', 'word '.repeat(13_000)],
    ['nothing', ''],
  ])('of %s is drawn without the network', async (_, text) => {
    const real = globalThis.fetch
    const asked: string[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      // The renderer loads the code that is embedded in itself this way.
      if (String(input).startsWith('data:')) return real(input, init)
      asked.push(String(input))
      throw new Error('no network')
    })
    const facts = Array.from({ length: 4 }, () => ({ label: text.slice(0, 50), value: text }))
    const png = await drawCard({
      place: text,
      heading: text.slice(0, 50),
      title: text,
      marks: [text],
      aside: text.slice(0, 20),
      summary: text,
      facts,
    })
    expect(sizeOf(png)).toEqual([1200, 630])
    expect(asked).toEqual([])
  })

  it('differs where its text does, and only there', async () => {
    const [one, same, other] = [
      await drawCard(plain),
      await drawCard(plain),
      await drawCard({ ...plain, title: '한글' }),
    ]
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })
})

describe('text that fits', async () => {
  const { regular, bold } = await cardFonts()

  it('has every Korean syllable of KS X 1001 that the font claims', () => {
    expect(drawable('안녕하세요 레지스트리 다이제스트', regular.glyphs)).toBe('안녕하세요 레지스트리 다이제스트')
    // Decomposed, as some systems name files: https://www.unicode.org/reports/tr15/
    expect(drawable('한글'.normalize('NFD'), regular.glyphs)).toBe('한글')
  })

  it('shows that something is missing, and no more than three of it', () => {
    expect(drawable('a😀b', regular.glyphs)).toBe('a□b')
    expect(drawable('日本語日本語 x', regular.glyphs)).toBe('□□□ x')
    expect(drawable('a\u202eb\u0000', regular.glyphs)).toBe('a□b□')
  })

  it('is cut in the middle to the width it is given', () => {
    const cut = cutToWidth('platform-engineering/opentelemetry-collector', 40, 400, bold.glyphs)
    expect(cut).toMatch(/^platform.*….*collector$/)
    expect(bold.glyphs.widthOf(cut) * 40).toBeLessThanOrEqual(400)
    expect(cutToWidth('a/b', 40, 400, bold.glyphs)).toBe('a/b')
  })

  it('is broken between words, and ends with …', () => {
    const lines = breakLines('one two three four five six seven eight nine ten', 30, 200, 2, regular.glyphs)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(regular.glyphs.widthOf(line) * 30).toBeLessThanOrEqual(200)
    expect(breakLines('short', 30, 200, 2, regular.glyphs)).toEqual(['short'])
  })
})
