import type { Page } from '@playwright/test'
import type { Picture } from './picture.ts'

/** A part of a screenshot, in CSS pixels from its corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Job {
  /** Of the same width, from top to bottom. */
  readonly slices: readonly string[]
  readonly boxes: readonly Box[]
  readonly scale: number
}

type Measured = Omit<Picture, 'colours'> & { readonly colours: readonly (readonly [string, number])[] }

/** Runs in the browser, which has what decodes a picture; so nothing outside of it may be used. */
async function measureInBrowser({ slices, boxes, scale }: Job): Promise<readonly Measured[]> {
  const STRIP_PX = 4
  const FEWEST_SQUARES = 24
  const bitmaps = await Promise.all(
    slices.map(slice => {
      const bytes = Uint8Array.from(atob(slice), char => char.charCodeAt(0))
      return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    }),
  )
  const image = new OffscreenCanvas(
    bitmaps[0]?.width ?? 0,
    bitmaps.reduce((sum, { height }) => sum + height, 0),
  )
  const context = image.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No canvas')
  let drawn = 0
  for (const bitmap of bitmaps) {
    context.drawImage(bitmap, 0, drawn)
    drawn += bitmap.height
  }

  const luminance = (colour: number) =>
    0.2126 * (colour >> 16) + 0.7152 * ((colour >> 8) & 0xff) + 0.0722 * (colour & 0xff)

  function pixelsOf({ x, y, width, height }: Box) {
    const w = Math.min(Math.round(width * scale), image.width - Math.round(x * scale))
    const h = Math.min(Math.round(height * scale), image.height - Math.round(y * scale))
    const { data } = (context as OffscreenCanvasRenderingContext2D).getImageData(
      Math.round(x * scale),
      Math.round(y * scale),
      w,
      h,
    )
    const pixels = new Uint32Array(w * h)
    for (let index = 0; index < pixels.length; index += 1)
      pixels[index] = ((data[index * 4] ?? 0) << 16) | ((data[index * 4 + 1] ?? 0) << 8) | (data[index * 4 + 2] ?? 0)
    return { w, h, pixels }
  }

  return boxes.map(box => {
    const { w, h, pixels } = pixelsOf(box)
    const paper = luminance(pixels[0] ?? 0)
    const strip = STRIP_PX * scale
    const rows = new Float64Array(Math.ceil(h / strip))
    const columns = new Float64Array(Math.ceil(w / strip))
    const squares = new Map<number, number>()
    for (let y = 0; y < h; y += 1)
      for (let x = 0; x < w; x += 1) {
        const at = y * w + x
        const colour = pixels[at] ?? 0
        const ink = Math.abs(luminance(colour) - paper) / 255
        rows[Math.floor(y / strip)] = (rows[Math.floor(y / strip)] ?? 0) + ink / (w * strip)
        columns[Math.floor(x / strip)] = (columns[Math.floor(x / strip)] ?? 0) + ink / (h * strip)
        if (x + 1 < w && y + 1 < h && pixels[at + 1] === colour && pixels[at + w] === colour)
          if (pixels[at + w + 1] === colour) squares.set(colour, (squares.get(colour) ?? 0) + 1)
      }
    // The square root lets a thin line in an otherwise empty strip count.
    const levels = (strips: Float64Array) => [...strips].map(ink => Math.min(63, Math.round(Math.sqrt(ink) * 63)))
    const colours = [...squares]
      .filter(([, count]) => count >= FEWEST_SQUARES)
      .sort(([, a], [, b]) => b - a)
      .map(([colour, count]) => [colour.toString(16).padStart(6, '0'), count] as const)
    const size = { width: Math.round(box.width), height: Math.round(box.height) }
    return { ...size, colours, rows: levels(rows), columns: levels(columns) }
  })
}

/**
 * Measures parts of a screenshot that has `scale` pixels to a CSS pixel, on any page whose scripts may run.
 * @param slices the screenshot as PNGs, from top to bottom
 */
export async function measurePictures(
  page: Page,
  slices: readonly Buffer[],
  boxes: readonly Box[],
  scale: number,
): Promise<readonly Picture[]> {
  const measured = await page.evaluate(measureInBrowser, {
    ...{ slices: slices.map(png => png.toString('base64')), boxes, scale },
  })
  return measured.map(picture => ({ ...picture, colours: new Map(picture.colours) }))
}
