import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { type KnownImage, KnownImageStore } from './known-images.ts'

const image = (name: string, more: Partial<KnownImage> = {}): KnownImage => ({
  registry: 'registry.test',
  name,
  digest: parseDigest(`sha256:${'a'.repeat(64)}`),
  ...more,
})
const names = (images: readonly KnownImage[] = []) => images.map(({ name }) => name).sort()
const all = () => true

describe('known images', () => {
  it('tell the longest that an image is built on, and who is built on it', () => {
    const known = new KnownImageStore().view('me')
    known.see(image('base'), ['a'])
    known.see(image('run'), ['a', 'b'])
    known.see(image('run-too'), ['a', 'b'])
    known.see(image('app'), ['a', 'b', 'c'])
    known.see(image('other'), ['x', 'b'])
    const found = known.builtOn(['a', 'b', 'c'], all)
    expect(names(found?.images)).toEqual(['run', 'run-too'])
    expect(found?.layerCount).toBe(2)
    expect(names(known.builtOn(['a', 'b', 'c'], ({ name }) => name === 'base')?.images)).toEqual(['base'])
    expect(known.builtOn(['a'], all)).toBeUndefined()
    expect(names(known.usedBy(['a'], 10, all))).toEqual(['app', 'run', 'run-too'])
    expect(known.usedBy(['a'], 2, all)).toHaveLength(2)
    expect(known.usedBy([], 10, all)).toEqual([])
  })

  it('agree with a plain look through the list', () => {
    const stack = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 })
    const isBelow = (below: readonly string[], above: readonly string[]) =>
      below.length < above.length && below.every((layer, index) => layer === above[index])
    fc.assert(
      fc.property(fc.array(stack, { maxLength: 12 }), stack, (stacks, asked) => {
        const known = new KnownImageStore().view('me')
        for (const [index, layers] of stacks.entries()) known.see(image(`image-${index}`), layers)
        const longest = Math.max(0, ...stacks.filter(each => isBelow(each, asked)).map(({ length }) => length))
        const chosen = (matches: (layers: readonly string[]) => boolean) =>
          stacks.flatMap((each, index) => (matches(each) ? `image-${index}` : [])).sort()
        expect(names(known.builtOn(asked, all)?.images)).toEqual(
          chosen(each => each.length === longest && isBelow(each, asked)),
        )
        expect(names(known.usedBy(asked, 100, all))).toEqual(chosen(each => isBelow(asked, each)))
      }),
    )
  })

  it('keep the last tag, and forget what was seen longest ago', () => {
    const known = new KnownImageStore({ maxImages: 2 }).view('me')
    known.see(image('base', { tag: '1' }), ['a'])
    known.see(image('base'), ['a'])
    expect(known.builtOn(['a', 'b'], all)?.images).toEqual([image('base', { tag: '1' })])
    known.see(image('one'), ['c'])
    known.see(image('two'), ['d'])
    expect(known.builtOn(['a', 'b'], all)).toBeUndefined()
    expect(names(known.builtOn(['c', 'b'], all)?.images)).toEqual(['one'])
  })

  it('of the actor who has not asked for longest are let go', () => {
    const store = new KnownImageStore()
    const isKnown = (actor: string) => store.view(actor).builtOn(['a', 'b'], all) !== undefined
    for (const actor of ['first', 'second', 'third', 'fourth']) store.view(actor).see(image('base'), ['a'])
    expect(isKnown('first')).toBe(true)
    store.view('fifth')
    expect(isKnown('first')).toBe(true)
    expect(isKnown('second')).toBe(false)
  })

  it('are not shown to another actor', () => {
    const store = new KnownImageStore()
    store.view('me').see(image('private'), ['a'])
    expect(store.view('somebody else').builtOn(['a', 'b'], all)).toBeUndefined()
  })
})
