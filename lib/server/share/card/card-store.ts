import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { CardText } from './card-text.ts'

/** Some 150 cards. */
const defaultBudgetBytes = 12 * 1024 * 1024
/** Drawing keeps a processor busy: whoever asks for more at once is asked to come again. */
const maxWaiting = 24

/** Memory of drawn cards, and the queue of those to be drawn. */
export interface CardStore {
  /** The card of these texts, from memory if it was drawn before. Throws AppError `rate-limited`. */
  card(text: CardText): Promise<Uint8Array>
}

/**
 * A card is its texts, which hold the digest: the same texts are the same picture, for whoever may read them. The least
 * recently used ones go when the budget is spent. Cards are drawn one after the other.
 */
export function createCardStore(
  draw: (text: CardText) => Promise<Uint8Array>,
  budgetBytes = defaultBudgetBytes,
): CardStore {
  const drawn = new Map<string, Uint8Array>()
  const drawing = new Map<string, Promise<Uint8Array>>()
  let usedBytes = 0
  let last: Promise<unknown> = Promise.resolve()

  function keep(key: string, png: Uint8Array): void {
    drawn.set(key, png)
    usedBytes += png.byteLength + key.length
    for (const [oldest, { byteLength }] of drawn) {
      if (usedBytes <= budgetBytes) break
      drawn.delete(oldest)
      usedBytes -= byteLength + oldest.length
    }
  }

  function enqueue(key: string, text: CardText): Promise<Uint8Array> {
    if (drawing.size >= maxWaiting)
      throw new AppError('rate-limited', say`Too many cards are being drawn.`, {
        hint: say`Ask again in a few seconds.`,
        retryAfterMs: 3000,
      })
    const work = last
      .then(() => draw(text))
      .then(png => {
        keep(key, png)
        return png
      })
      .finally(() => drawing.delete(key))
    drawing.set(key, work)
    last = work.catch(() => undefined)
    return work
  }

  return {
    async card(text) {
      const key = JSON.stringify(text)
      const found = drawn.get(key)
      if (!found) return drawing.get(key) ?? enqueue(key, text)
      drawn.delete(key)
      drawn.set(key, found)
      return found
    },
  }
}
