import type { ExecutionConfig } from '../types.ts'
import { oncePerConfig } from './once-per-config.ts'

export interface RestoredPairs {
  readonly text: string
  /** Every value was found in the config, so that its end is certain. */
  readonly confirmed: boolean
}

/** Variables of the config by name; of two with one name the last counts. */
export const environmentOf: (config: ExecutionConfig) => ReadonlyMap<string, string> = oncePerConfig(
  ({ env }) =>
    new Map(
      env.map((pair): [string, string] => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
    ),
)

export const labelsOf: (config: ExecutionConfig) => ReadonlyMap<string, string> = oncePerConfig(
  ({ labels }) => new Map(Object.entries(labels)),
)

/** Quotes a value where a Containerfile needs it. */
export const quoteValue = (value: string): string =>
  /^[^\s"'\\$#]+$/.test(value) ? value : `"${value.replace(/["\\$]/g, '\\$&')}"`

const keyAt = /([^\s=]+)=/y
// Only where a run of spaces begins: trying at each of them would be quadratic.
const nextKey = /(?<! ) +[^\s="']+=/g
const endOrNextKey = /$| +[^\s="']+=/y

/** Where a value ends that the config does not confirm: before the next thing that looks like a key. */
function guessEnd(text: string, start: number): number {
  nextKey.lastIndex = start
  return nextKey.exec(text)?.index ?? text.length
}

/**
 * History prints `ENV` and `LABEL` after removing the quotes, so that `a=b c d=e` may be one pair or two. The values
 * in the config tell; where they do not (a later instruction replaced them), the next `key=` ends a value. Undefined
 * for text that is not made of pairs.
 */
export function restorePairs(text: string, known: ReadonlyMap<string, string>): RestoredPairs | undefined {
  const pairs: string[] = []
  let confirmed = true
  let at = 0
  while (at < text.length) {
    keyAt.lastIndex = at
    const [match, key] = keyAt.exec(text) ?? []
    if (match === undefined || key === undefined) return undefined
    const start = at + match.length
    const value = known.get(key)
    const end = start + (value?.length ?? 0)
    endOrNextKey.lastIndex = end
    const fits = value !== undefined && text.startsWith(value, start) && endOrNextKey.test(text)
    const valueEnd = fits ? end : guessEnd(text, start)
    pairs.push(`${key}=${quoteValue(text.slice(start, valueEnd))}`)
    confirmed &&= fits
    at = valueEnd
    while (text[at] === ' ') at++
  }
  return pairs.length === 0 ? undefined : { text: pairs.join(' '), confirmed }
}
