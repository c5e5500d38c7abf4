import 'server-only'
// With its extension: Node, which runs the tests of the API without a build, reads no folder's package.json for it.
import { ImageResponse } from 'next/og.js'
import { cardFonts } from './card-fonts.ts'
import { type CardText, cardPicture } from './card-picture.ts'
import { cardHeightPx, cardWidthPx } from './card-size.ts'

/** The card as PNG. Needs nothing but the fonts that come with Portolan: no text makes it ask the network. */
export async function drawCard(text: CardText): Promise<Uint8Array> {
  const fonts = await cardFonts()
  const response = new ImageResponse(cardPicture(text, fonts), {
    width: cardWidthPx,
    height: cardHeightPx,
    // One list for all: fonts are parsed anew for a list that was not seen before.
    fonts: fonts.list,
  })
  return new Uint8Array(await response.arrayBuffer())
}
