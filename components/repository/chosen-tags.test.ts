import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseTags } from './chosen-tags.ts'

const storage = new Map<string, string>()
const sessionStorage = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => void storage.set(key, value),
  removeItem: (key: string) => void storage.delete(key),
}

/** As a page that was opened anew has it: nothing but what the tab stores. */
async function openPage() {
  vi.resetModules()
  return import('./chosen-tags.ts')
}

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('sessionStorage', sessionStorage)
})
afterEach(() => vi.unstubAllGlobals())

describe('tags that are ticked', () => {
  it('are still so on another page of the same repository, and of no other', async () => {
    chooseTags('registry.test/app', ['2.4.62'])
    const { chosenTags } = await openPage()
    expect(chosenTags('registry.test/app')).toEqual(['2.4.62'])
    expect(chosenTags('registry.test/application')).toEqual([])
  })

  it('are none where the tab stores something else', async () => {
    const { chosenTags } = await openPage()
    storage.set('portolan.tags registry.test/app', '["a","<b>",3]')
    storage.set('portolan.tags registry.test/odd', '{"not":"a list"')
    expect(chosenTags('registry.test/app')).toEqual(['a'])
    expect(chosenTags('registry.test/odd')).toEqual([])
  })

  it('last as long as the page where nothing can be stored', async () => {
    const { chooseTags: choose, chosenTags } = await openPage()
    vi.stubGlobal('sessionStorage', undefined)
    choose('registry.test/app', new Set(['1', '2']))
    expect(chosenTags('registry.test/app')).toEqual(['1', '2'])
    expect(chosenTags('registry.test/app')).toBe(chosenTags('registry.test/app'))
  })
})
