import type { Sentence } from '#lib/messages/say'
import { formatPlatform, parsePlatform } from '../manifest/platform.ts'
import type { Platform } from '../manifest/types.ts'
import { type ImageContext, readImage } from './read-image.ts'
import type { FileKind, FoundImage, Paste } from './types.ts'

/** More are counted, not listed. */
const maxFound = 500
const maxLines = 50
const maxShownText = 300

interface Entry {
  readonly found: Omit<FoundImage, 'lines'>
  readonly lines: number[]
}

/** What a text names, in the order of the text; the same image named in the same place is one entry. */
export class FoundImages {
  readonly #entries = new Map<string, Entry>()
  #omitted = 0

  get size(): number {
    return this.#entries.size
  }

  add(place: string, line: number, text: string, context: ImageContext = {}): void {
    this.#add(place, line, text, context.platform, () => {
      const reading = readImage(text, context)
      return reading.ok ? reading.image : { problem: reading.problem }
    })
  }

  addProblem(place: string, line: number, text: string, problem: Sentence): void {
    this.#add(place, line, text, undefined, () => ({ problem }))
  }

  #add(
    place: string,
    line: number,
    text: string,
    platform: Platform | undefined,
    read: () => Partial<FoundImage>,
  ): void {
    const shown = text.slice(0, maxShownText)
    const key = `${place}\n${shown}\n${platform ? formatPlatform(platform) : ''}`
    const known = this.#entries.get(key)
    if (known) {
      if (known.lines.at(-1) !== line && known.lines.length < maxLines) known.lines.push(line)
    } else if (this.#entries.size >= maxFound) this.#omitted++
    else this.#entries.set(key, { found: { text: shown, place, ...read() }, lines: [line] })
  }

  list(): readonly FoundImage[] {
    return [...this.#entries.values()].map(({ found, lines }) => ({ ...found, lines }))
  }

  paste(file: FileKind): Paste {
    return { kind: 'references', file, found: this.list(), omitted: this.#omitted }
  }
}

/** A platform as options and files write it; undefined for a pattern, a list or anything else that is not one. */
export function readPlatform(text: string): Platform | undefined {
  try {
    return parsePlatform(text.includes('/') ? text : `linux/${text}`)
  } catch {
    return undefined
  }
}
