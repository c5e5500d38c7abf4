import { imageViews } from '../../../routes/pages.ts'
import { cardUrl } from '../../../routes/share.ts'
import { amountFigure, type Figure } from '../figure.ts'
import type { Ground } from '../start-ground.ts'

const firstLimitMs = 800
const warmLimitMs = 60

async function timed(url: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(url)
  const { byteLength } = await response.arrayBuffer()
  const took = performance.now() - start
  if (!response.ok || byteLength < 10_000) throw new Error(`${url}: ${response.status}, ${byteLength} bytes`)
  return took
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * The first card of a process, which loads renderer and fonts; the next ones, each drawn anew; and one that was drawn
 * before. The image was read before: a registry's answer is not what is measured.
 */
export async function cards({ app, images }: Ground): Promise<readonly Figure[]> {
  const reference = { registry: images, name: 'course/httpd', tag: '1.1' }
  const read = await fetch(`${app}/badge/size/${images}/course/httpd:1.1.svg`)
  if (!read.ok) throw new Error(`The image was not read: ${read.status}`)
  const first = await timed(app + cardUrl({ view: 'image', reference }))
  const others = imageViews.filter(view => view !== 'image')
  const drawn: number[] = []
  for (const locale of ['en', 'ko'] as const)
    for (const view of others) drawn.push(await timed(app + cardUrl({ view, reference }, locale)))
  const again: number[] = []
  for (const view of others) again.push(await timed(app + cardUrl({ view, reference })))
  return [
    amountFigure('card, first of the process', first, 'ms', firstLimitMs),
    amountFigure('card, drawn anew', median(drawn), 'ms', warmLimitMs),
    amountFigure('card, drawn before', median(again), 'ms', warmLimitMs),
  ]
}
