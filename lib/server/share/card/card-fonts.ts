import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Glyphs, readGlyphs } from './read-glyphs.ts'
import { packTrueType, unpackWoff } from './unpack-woff.ts'

export interface CardFont {
  readonly name: string
  readonly weight: 400 | 600
  readonly data: Buffer
  readonly glyphs: Glyphs
}

export interface CardFonts {
  readonly regular: CardFont
  readonly bold: CardFont
  /** As the renderer takes them. */
  readonly list: {
    readonly name: string
    readonly weight: 400 | 600
    readonly data: Buffer
    readonly style: 'normal'
  }[]
}

/** Latin and Korean. The package's own path, from the project's root, which the process is started in. */
const folder = join('node_modules', 'pretendard', 'dist', 'web', 'static', 'woff-subset')

/** Kerning and ligatures, which would make lines wider or narrower than the sum of their glyphs. */
const unused = new Set(['DSIG', 'GDEF', 'GPOS', 'GSUB'])

async function loadFont(file: string, weight: CardFont['weight']): Promise<CardFont> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), folder, `Pretendard-${file}.subset.woff`)
  const tables = unpackWoff(await readFile(path))
  const kept = new Map([...tables].filter(([tag]) => !unused.has(tag)))
  return { name: 'Pretendard', weight, data: packTrueType(kept), glyphs: readGlyphs(kept) }
}

let fonts: Promise<CardFonts> | undefined

/** Read on first use: a server that nobody asks for a card does not hold them. */
export function cardFonts(): Promise<CardFonts> {
  fonts ??= Promise.all([loadFont('Regular', 400), loadFont('SemiBold', 600)]).then(([regular, bold]) => ({
    regular,
    bold,
    list: [regular, bold].map(({ name, weight, data }) => ({ name, weight, data, style: 'normal' })),
  }))
  return fonts
}
