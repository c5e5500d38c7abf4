import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cardFonts } from './card-fonts.ts'
import { lineBox, setText, type TextStyle, widthPx } from './set-text.ts'

const [left, baseline, fontPx] = [50, 150, 100]

/** Where there is ink: to the left, right, above and below of the start of the baseline. */
async function inkOf(text: string, style: TextStyle): Promise<readonly number[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="250">${setText(text, left, baseline, style)}</svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inked = [...data.keys()].filter(at => (data[at] ?? 0) > 127)
  const [xs, ys] = [inked.map(at => at % info.width), inked.map(at => Math.floor(at / info.width))]
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  return [least(xs) - left, most(xs) + 1 - left, baseline - least(ys), most(ys) + 1 - baseline]
}

describe('a line of text', async () => {
  const fonts = await cardFonts()

  // Chromium's measureText, in em: width, left, right, ascent and descent of the ink, which it rounds to 1/64 em.
  it.each([
    ['regular', 'Hgé', 1.8379, [0.0781, 1.8008, 0.7656, 0.2188]],
    ['regular', '한글 펲', 2.9795, [0.0313, 2.917, 0.9375, 0.2344]],
    ['regular', 'sha256:0f4a → Å©', 8.627, [0.0313, 8.5781, 0.9688, 0.0156]],
    ['bold', 'Hgé', 1.8809, [0.0625, 1.8447, 0.7656, 0.2188]],
    ['bold', '한글 펲', 2.9658, [0.0156, 2.9033, 0.9375, 0.2344]],
    ['bold', 'sha256:0f4a → Å©', 8.8887, [0.0313, 8.8457, 0.9688, 0.0313]],
  ] as const)('in %s, %s, is as wide as in a browser, and where it is there', async (weight, text, width, ink) => {
    const style = { glyphs: fonts[weight], fontPx, colour: '#000000' }
    expect(fonts[weight].widthOf(text)).toBeCloseTo(width, 3)
    expect(widthPx(text, style)).toBe(Math.ceil(width * fontPx))
    for (const [side, px] of (await inkOf(text, style)).entries())
      expect(Math.abs(px - (ink[side] ?? 0) * fontPx)).toBeLessThan(3)
  })

  it('has its baseline where browsers have it', () => {
    const style = { glyphs: fonts.regular, fontPx: 1000, colour: '#000000' }
    // Pretendard's own ascent and descent are 1950 and 494 of 2048 units; what a line has more is halved.
    expect(lineBox(style)).toEqual({ heightPx: 1193, baselinePx: 952 })
    expect(lineBox(style, 1.4)).toEqual({ heightPx: 1400, baselinePx: 1055 })
  })
})
