import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Glyphs, readGlyphs } from './read-glyphs.ts'
import { unpackWoff } from './unpack-woff.ts'

export interface CardFonts {
  readonly regular: Glyphs
  readonly bold: Glyphs
}

/** Latin and Korean. The package's own path, from the project's root, which the process is started in. */
const folder = join('node_modules', 'pretendard', 'dist', 'web', 'static', 'woff-subset')

async function loadFont(weight: 'Regular' | 'SemiBold'): Promise<Glyphs> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), folder, `Pretendard-${weight}.subset.woff`)
  return readGlyphs(unpackWoff(await readFile(path)))
}

let fonts: Promise<CardFonts> | undefined

/** Read on first use: a server that nobody asks for a card does not hold them. */
export function cardFonts(): Promise<CardFonts> {
  fonts ??= Promise.all([loadFont('Regular'), loadFont('SemiBold')]).then(([regular, bold]) => ({ regular, bold }))
  return fonts
}
