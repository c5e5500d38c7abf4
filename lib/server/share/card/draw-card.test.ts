import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cardFonts } from './card-fonts.ts'
import { cardPicture } from './card-picture.ts'
import type { CardText } from './card-text.ts'
import { drawCard } from './draw-card.ts'
import { breakLines, cutToWidth, drawable } from './fit-text.ts'

const plain: CardText = { place: 'quay.io', heading: 'Container image', title: 'a/b', marks: ['1'], facts: [] }
const empty: CardText = { place: '', heading: '', title: '', marks: [], facts: [] }

/** Labels, heading and aside are words of ours, and short. */
const fullOf = (text: string): CardText => ({
  place: text,
  heading: text.slice(0, 50),
  title: text,
  marks: [text, text],
  aside: text.slice(0, 20),
  summary: text,
  facts: Array.from({ length: 4 }, () => ({ label: text.slice(0, 10), value: text })),
})

const [width, height, margin] = [1200, 630, 72]

/** The pixels of a card at its left and right edge, where nothing is written. */
async function marginsOf(png: Uint8Array): Promise<readonly Buffer[]> {
  const lefts = [0, width - margin]
  return Promise.all(lefts.map(left => sharp(png).extract({ left, top: 0, width: margin, height }).raw().toBuffer()))
}

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
    ['markup', '<img src=x onerror=alert(1)>&#0;"/>]]>'],
    ['64 KiB', 'x'.repeat(65_536)],
    ['64 KiB of words', 'word '.repeat(13_000)],
    ['nothing', ''],
  ])('of %s is drawn, and keeps its margins', async (_, text) => {
    const png = await drawCard(fullOf(text))
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height, hasAlpha: false })
    expect(await marginsOf(png)).toEqual(await marginsOf(await drawCard(empty)))
  })

  it('holds nothing of its texts that a renderer could read', async () => {
    const svg = cardPicture(fullOf('<script>&lt;한글"\'/>'), await cardFonts())
    const shape =
      /<(?:(?:path|rect|circle)(?: [a-z-]+="[#\w.,() -]*")+\/|\/?g|\/?svg|(?:g|svg)(?: [\w-]+="[#\w.:/ -]*")+)>/g
    expect(svg.replace(shape, '')).toBe('')
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

  it('keeps the signs of vendors', () => {
    expect(drawable('Red Hat® Enterprise Linux™ © 2026', regular)).toBe('Red Hat® Enterprise Linux™ © 2026')
  })

  it('has every Korean syllable of KS X 1001 that the font claims', () => {
    expect(drawable('안녕하세요 레지스트리 다이제스트', regular)).toBe('안녕하세요 레지스트리 다이제스트')
    // Decomposed, as some systems name files: https://www.unicode.org/reports/tr15/
    expect(drawable('한글'.normalize('NFD'), regular)).toBe('한글')
  })

  it('shows that something is missing, and no more than three of it', () => {
    expect(drawable('a😀b', regular)).toBe('a□b')
    expect(drawable('日本語日本語 x', regular)).toBe('□□□ x')
    expect(drawable('x\u0301\u0301', regular)).toBe('x□□')
    expect(drawable('a\u202eb\u0000', regular)).toBe('a□b□')
  })

  it('is cut in the middle to the width it is given', () => {
    const cut = cutToWidth('platform-engineering/opentelemetry-collector', 40, 400, bold)
    expect(cut).toMatch(/^platform.*….*collector$/)
    expect(bold.widthOf(cut) * 40).toBeLessThanOrEqual(400)
    expect(cutToWidth('a/b', 40, 400, bold)).toBe('a/b')
  })

  it('is broken between words, and ends with …', () => {
    const lines = breakLines('one two three four five six seven eight nine ten', 30, 200, 2, regular)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(regular.widthOf(line) * 30).toBeLessThanOrEqual(200)
    expect(breakLines('short', 30, 200, 2, regular)).toEqual(['short'])
  })
})
