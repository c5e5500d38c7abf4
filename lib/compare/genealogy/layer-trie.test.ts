import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinshipOf } from './kinship.ts'
import { chainId, type LayerStack, layerTrie } from './layer-trie.ts'
import { blobUses, freedByImage, trieBytes } from './trie-bytes.ts'

/** A layer by a letter; a digit behind it is another compression of the same contents. */
const layer = (name: string) => ({
  key: `diff-${name.charAt(0)}`,
  digest: `blob-${name}`,
  // The digits of its name tell the size, so that a wrong sum shows which layer it is.
  sizeBytes: 2 ** (name.charCodeAt(0) - 97) * 10 + (name.length > 1 ? 1 : 0),
})
const stack = (digest: string, names: string, registry = 'one'): LayerStack => ({
  registry,
  digest,
  layers: names.split(' ').filter(Boolean).map(layer),
})

/** What `du` over the blobs of the registries would tell: each file once. */
function diskUsage(stacks: readonly LayerStack[]): number {
  const blobs = new Map(
    stacks.flatMap(({ registry, layers }) =>
      layers.map(({ digest, sizeBytes }) => [`${registry}/${digest}`, sizeBytes]),
    ),
  )
  return [...blobs.values()].reduce<number>((total, size) => total + Number(size), 0)
}

const name = fc.constantFrom('a', 'b', 'c', 'd', 'a2', 'b2', 'e')
const stacks = fc.array(
  fc.record({
    registry: fc.constantFrom('one', 'two'),
    digest: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
    layers: fc.array(name, { maxLength: 7 }).map(names => names.map(layer)),
  }),
  { maxLength: 8 },
)
/** One digest is one manifest, with one stack of layers. */
const consistent = stacks.map(list => {
  const first = new Map<string, LayerStack>()
  return list.map(each => {
    const key = `${each.registry} ${each.digest}`
    const known = first.get(key) ?? each
    first.set(key, known)
    return known
  })
})

describe('layerTrie', () => {
  it('keeps as many bytes as the distinct blobs have', () => {
    fc.assert(
      fc.property(consistent, list => {
        const bytes = trieBytes(layerTrie(list), list)
        expect(bytes.reduce((total, { storedBytes }) => total + storedBytes, 0)).toBe(diskUsage(list))
      }),
    )
  })

  it('frees what the registries would have less', () => {
    fc.assert(
      fc.property(consistent, fc.nat(), (list, at) => {
        const deleted = list[at % Math.max(1, list.length)]
        if (!deleted) return
        const left = list.filter(({ registry, digest }) => registry !== deleted.registry || digest !== deleted.digest)
        expect(freedByImage(deleted, blobUses(list))).toBe(diskUsage(list) - diskUsage(left))
      }),
    )
  })

  it('frees with a node what the images on it would leave', () => {
    fc.assert(
      fc.property(consistent, list => {
        const nodes = layerTrie(list)
        const bytes = trieBytes(nodes, list)
        nodes.forEach((node, index) => {
          const gone = new Set(node.through.map(image => `${list[image]?.registry} ${list[image]?.digest}`))
          const left = list.filter(({ registry, digest }) => !gone.has(`${registry} ${digest}`))
          expect(bytes[index]?.freedBytes).toBe(diskUsage(list) - diskUsage(left))
        })
      }),
    )
  })

  it('has every stack as a path, and no path that no stack has', () => {
    fc.assert(
      fc.property(consistent, list => {
        const nodes = layerTrie(list)
        const paths = new Set(
          list.flatMap(({ layers }) =>
            layers.map((_, end) =>
              layers
                .slice(0, end + 1)
                .map(({ key }) => key)
                .join('/'),
            ),
          ),
        )
        expect(nodes).toHaveLength(paths.size)
        for (const { through, depth, images } of nodes) {
          expect(
            new Set(
              through.map(image =>
                list[image]?.layers
                  .slice(0, depth)
                  .map(({ key }) => key)
                  .join('/'),
              ),
            ).size,
          ).toBe(1)
          for (const image of images) expect(list[image]?.layers).toHaveLength(depth)
        }
      }),
    )
  })

  it('names nodes by ChainID', () => {
    const [base, top] = layerTrie([stack('m', 'a b')])
    expect(base?.id).toBe('diff-a')
    expect(top?.id).toBe(`sha256:${createHash('sha256').update('diff-a diff-b').digest('hex')}`)
    // From the example of the specification's text: ChainID(A) = DiffID(A).
    expect(chainId(undefined, 'sha256:a')).toBe('sha256:a')
  })

  it('sees through another compression', () => {
    const list = [stack('m1', 'a b'), stack('m2', 'a2 c')]
    const [base] = layerTrie(list)
    expect(base?.children).toHaveLength(2)
    expect(base?.blobs.map(({ digest }) => digest)).toEqual(['blob-a', 'blob-a2'])
    expect(trieBytes(layerTrie(list), list)[0]).toEqual({
      sizeBytes: 10,
      storedBytes: 21,
      branchBytes: 10 + 20 + 40,
      freedBytes: 21 + 20 + 40,
    })
  })

  it('tells who is built on whom', () => {
    const list = [
      stack('base', 'a b'),
      stack('app', 'a b c d'),
      stack('same', 'a b'),
      stack('far', 'a b c'),
      stack('x', 'e'),
    ]
    expect(kinshipOf(layerTrie(list), list)).toEqual([
      { builtOn: [], usedBy: [1, 3] },
      { builtOn: [3], usedBy: [] },
      { builtOn: [], usedBy: [1, 3] },
      { builtOn: [0, 2], usedBy: [1] },
      { builtOn: [], usedBy: [] },
    ])
  })

  it('takes a stack of any height', () => {
    const layers = Array.from({ length: 20_000 }, (_, index) => ({
      key: `k${index}`,
      digest: `d${index}`,
      sizeBytes: 1,
    }))
    const nodes = layerTrie([{ registry: 'one', digest: 'm', layers }])
    expect(nodes).toHaveLength(20_000)
    expect(nodes.at(-1)?.depth).toBe(20_000)
  })
})
