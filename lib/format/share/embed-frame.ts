import { escapeXml } from './escape-xml.ts'

/** Of a frame that shows an embeddable card whole. */
export const embedSizePx = { width: 600, height: 270 } as const

/** HTML that shows the card at `src` on another site. Nothing in it runs; its links open outside of the frame. */
export const embedFrame = (src: string, title: string, { width, height }: { width: number; height: number }): string =>
  `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>`
