import { expect, it } from 'vitest'
import type { ReadingProgress } from '#lib/contract/chosen-images'
import type { RunnableImage } from '#lib/inspect/open-image'
import { ReadingTally } from './reading-progress.ts'

/** Of an image a tally looks at nothing but its layers. */
const image = (layers: Readonly<Record<string, number>>) =>
  ({
    chosen: { manifest: { layers: Object.entries(layers).map(([digest, sizeBytes]) => ({ digest, sizeBytes })) } },
  }) as unknown as RunnableImage

const progressOf = (layer: number, readBytes: number) => ({
  ...{ layer, layerCount: 2, readBytes, totalBytes: 0, entryCount: 0, entries: [] },
})

it('counts a layer that several images have once, and never goes back', () => {
  const one = image({ base: 100, one: 10 })
  const other = image({ base: 100, other: 20 })
  const told: ReadingProgress[] = []
  const tally = new ReadingTally([one, other], progress => told.push(progress))
  tally.listener(one)(progressOf(0, 40))
  tally.listener(other)(progressOf(0, 30))
  tally.listener(other)(progressOf(1, 20))
  tally.done(other)
  tally.done(one)
  expect(told.map(({ readBytes, imagesRead }) => [readBytes, imagesRead])).toEqual([
    [40, 0],
    [40, 0],
    [60, 0],
    [120, 1],
    [130, 2],
  ])
  expect(new Set(told.map(({ totalBytes, imageCount }) => `${totalBytes} ${imageCount}`))).toEqual(new Set(['130 2']))
})
