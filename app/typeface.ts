import localFont from 'next/font/local'

/**
 * Pretendard's file of Latin letters, fetched with the page's first bytes. Where it has not come when text is first drawn,
 * that page keeps the stand-in of globals.css, so nothing moves afterwards; the next page has it.
 * https://drafts.csswg.org/css-fonts/#valdef-font-face-font-display-optional
 */
export const latin = localFont({
  src: '../node_modules/pretendard/dist/web/variable/woff2-dynamic-subset/PretendardVariable.subset.91.woff2',
  display: 'optional',
  weight: '45 920',
  variable: '--font-latin',
  adjustFontFallback: false,
})
