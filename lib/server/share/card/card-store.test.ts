import { describe, expect, it, vi } from 'vitest'
import { createCardStore } from './card-store.ts'
import type { CardText } from './card-text.ts'

const text = (title: string): CardText => ({ place: '', heading: '', title, marks: [], facts: [] })
const keyBytes = JSON.stringify(text('a')).length

describe('the memory of cards', () => {
  it('draws a card once, also for those who ask while it is drawn', async () => {
    const draw = vi.fn(async () => new Uint8Array(10))
    const store = createCardStore(draw)
    const [one, two] = await Promise.all([store.card(text('a')), store.card(text('a'))])
    expect(two).toBe(one)
    expect(await store.card(text('a'))).toBe(one)
    expect(draw).toHaveBeenCalledTimes(1)
  })

  it('forgets the least recently used card when its budget is spent', async () => {
    const draw = vi.fn(async () => new Uint8Array(100))
    const store = createCardStore(draw, 2 * (100 + keyBytes))
    for (const title of ['a', 'b', 'a', 'c']) await store.card(text(title))
    expect(draw).toHaveBeenCalledTimes(3)
    await store.card(text('a'))
    expect(draw).toHaveBeenCalledTimes(3)
    await store.card(text('b'))
    expect(draw).toHaveBeenCalledTimes(4)
  })

  it('draws one after the other, and refuses more than it can draw soon', async () => {
    let running = 0
    let most = 0
    const store = createCardStore(async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running -= 1
      return new Uint8Array(1)
    })
    const asked = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => store.card(text(`${index}`))))
    const refused = asked.filter(({ status }) => status === 'rejected')
    expect(most).toBe(1)
    expect(refused.length).toBeGreaterThan(50)
    expect(refused.length).toBeLessThan(100)
    expect(refused[0]).toMatchObject({ reason: { code: 'rate-limited', retryAfterMs: expect.any(Number) } })
    await expect(store.card(text('later'))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('tries a card again that failed', async () => {
    const draw = vi.fn(async () => new Uint8Array(1)).mockRejectedValueOnce(new Error('no font'))
    const store = createCardStore(draw)
    await expect(store.card(text('a'))).rejects.toThrow('no font')
    await expect(store.card(text('a'))).resolves.toHaveLength(1)
  })
})
