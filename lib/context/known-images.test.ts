import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import type { KnownImage } from './known-image.ts'
import { KnownImageStore } from './known-images.ts'
import { KnownImagesFile, type KnownImagesFileLimits } from './known-images-file.ts'

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

describe('known images over restarts', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portolan-known-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const [a, b, c] = ['a', 'b', 'c'].map(digit => `sha256:${digit.repeat(64)}`) as [string, string, string]
  const open = async (name: string, limits?: Partial<KnownImagesFileLimits>) =>
    new KnownImageStore({ file: await new KnownImagesFile(join(folder, name), limits).load() })
  const baseOf = (store: KnownImageStore, actor: string, isKept = true) =>
    store.view(actor, isKept).builtOn([a, b, c], all)?.images ?? []

  it('are found again by the actor who opened them', async () => {
    const before = await open('again')
    before.view('me', true).see(image('base', { tag: '1.0' }), [a])
    before.view('me', true).see(image('app'), [a, b, c])
    before.view('a stranger').see(image('secret'), [a])
    await before.save()
    const after = await open('again')
    expect(baseOf(after, 'me')).toEqual([image('base', { tag: '1.0' })])
    expect(names(after.view('me', true).usedBy([a], 10, all))).toEqual(['app'])
    expect(baseOf(after, 'somebody else')).toEqual([])
    expect(baseOf(after, 'a stranger', false)).toEqual([])
    const text = await readFile(join(folder, 'again'), 'utf8')
    for (const word of ['secret', 'stranger', '"me"']) expect(text).not.toContain(word)
    expect((await stat(join(folder, 'again'))).mode & 0o777).toBe(0o600)
  })

  it('are as many as are allowed, those seen last', async () => {
    const file = new KnownImagesFile(join(folder, 'bounded'), { maxImages: 2 })
    await file.save(
      new Map([['me', ['first', 'second', 'third'].map(name => ({ image: image(name), layers: [a, b] }))]]),
    )
    expect(names(baseOf(await open('bounded'), 'me'))).toEqual(['second', 'third'])
    expect(baseOf(await open('bounded', { maxBytes: 10 }), 'me')).toEqual([])
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['with a name that is none', (text: string) => text.replace('/base@', '/BASE\u202e@')],
    ['with a layer that is not there', (text: string) => text.replace('[0]', '[7]')],
    ['with a layer that is no digest', (text: string) => text.replace(a, 'javascript:')],
    ['of something else', () => '[null]'],
  ])('are forgotten where the file is %s', async (_, damage) => {
    const before = await open('damaged')
    before.view('me', true).see(image('base'), [a])
    await before.save()
    expect(baseOf(await open('damaged'), 'me')).toHaveLength(1)
    const path = join(folder, 'damaged')
    await writeFile(path, damage(await readFile(path, 'utf8')))
    expect(baseOf(await open('damaged'), 'me')).toEqual([])
  })
})
