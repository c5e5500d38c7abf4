import { describe, expect, it } from 'vitest'
import { comparePictures } from './compare-pictures.ts'
import { type Picture, parsePicture, printPicture } from './picture.ts'

const strips = (length: number, level: number) => Array.from({ length }, () => level)

const picture: Picture = {
  width: 400,
  height: 40,
  colours: new Map([
    ['fbfaf8', 12_000],
    ['1b2026', 300],
    ['0b5c86', 40],
  ]),
  rows: [...strips(4, 0), 20, 20, ...strips(4, 0)],
  columns: strips(100, 12),
}

const withColours = (entries: Readonly<Record<string, number>>): Picture => ({
  ...picture,
  colours: new Map(Object.entries(entries)),
})

describe('pictures', () => {
  it('are read as they were written', () => {
    expect(parsePicture(printPicture(picture))).toEqual(picture)
  })

  it('are the same as themselves, and as what another browser rounds otherwise', () => {
    expect(comparePictures(picture, picture)).toEqual([])
    const rounded: Picture = {
      ...withColours({ fbfaf9: 11_800, '1c2127': 260 }),
      width: 401,
      rows: picture.rows.map(level => (level === 0 ? 0 : level - 4)),
      columns: picture.columns.map((level, index) => (index === 50 ? level + 9 : level)),
    }
    expect(comparePictures(picture, rounded)).toEqual([])
  })

  it('tell a colour that came or went', () => {
    expect(comparePictures(picture, withColours({ fbfaf8: 12_000, '5a636d': 300 }))).toEqual([
      'it lost #1b2026',
      'it got #5a636d',
    ])
  })

  it('tell another size', () => {
    expect(comparePictures(picture, { ...picture, height: 44 })).toEqual(['it was 400×40 px and is 400×44 px'])
  })

  it('tell what moved inside', () => {
    const moved: Picture = { ...picture, rows: [...strips(5, 0), 20, 20, ...strips(3, 0)] }
    expect(comparePictures(picture, moved)).toEqual(['2 of its 10 strips from top to bottom differ'])
  })
})
