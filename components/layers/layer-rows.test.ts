import { describe, expect, it } from 'vitest'
import { type DiffId, parseDigest } from '#lib/oci/digest/digest'
import { layerRows } from './layer-rows.ts'

const digestOf = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)
const layer = (digit: string) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digestOf(digit),
  sizeBytes: 1,
  annotations: {},
  urls: [],
})

describe('layerRows', () => {
  it('keeps the order of the build and ties each layer to its diff ID', () => {
    const rows = layerRows({
      layers: [layer('1'), layer('2')],
      diffIds: [digestOf('a'), digestOf('b')] as unknown as readonly DiffId[],
      lines: [{ text: 'ADD x /', layerIndex: 0 }, { text: 'ENV a=b' }, { text: 'RUN y', layerIndex: 1 }],
      baseCount: 1,
    })
    expect(rows.map(row => (row.kind === 'layer' ? [row.index, row.fromBase, row.diffId] : row.line.text))).toEqual([
      [0, true, digestOf('a')],
      'ENV a=b',
      [1, false, digestOf('b')],
    ])
  })

  it('shows every layer once when history is shorter or longer than the layers', () => {
    const short = layerRows({ layers: [layer('1'), layer('2')], diffIds: [], lines: [], baseCount: 0 })
    expect(short.map(row => row.kind === 'layer' && row.index)).toEqual([0, 1])
    const lines = [
      { text: 'RUN a', layerIndex: 0 },
      { text: 'RUN b', layerIndex: 7 },
    ]
    expect(layerRows({ layers: [layer('1')], diffIds: [], lines, baseCount: 0 })).toHaveLength(1)
  })
})
