import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withPin } from './shelf.ts'

const repository = { registry: 'quay.io', name: 'a/b' }

/** A browser's storage, as far as the store uses it: https://html.spec.whatwg.org/multipage/webstorage.html */
function stubBrowser(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const target = new EventTarget()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target))
  return target
}

function memory() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())
const load = () => import('./shelf-store.ts')

it('is the same object until something changes', async () => {
  stubBrowser(memory())
  const { currentShelf, changeShelf } = await load()
  const before = currentShelf()
  expect(currentShelf()).toBe(before)
  changeShelf(shelf => withPin(shelf, repository))
  expect(currentShelf()).toBe(currentShelf())
  expect(currentShelf().pinned).toEqual([repository])
})

it('follows what another tab has written, and adds to it', async () => {
  const storage = memory()
  const target = stubBrowser(storage)
  const { currentShelf, changeShelf, subscribeToShelf } = await load()
  const listener = vi.fn()
  const unsubscribe = subscribeToShelf(listener)
  const other = { registry: 'docker.io', name: 'library/httpd' }
  storage.values.set('portolan.shelf', JSON.stringify({ version: 1, pinned: [other], recent: [] }))
  target.dispatchEvent(new Event('storage'))
  expect(listener).toHaveBeenCalledTimes(1)
  expect(currentShelf().pinned).toEqual([other])
  changeShelf(shelf => withPin(shelf, repository))
  expect(currentShelf().pinned).toEqual([repository, other])
  unsubscribe()
  target.dispatchEvent(new Event('storage'))
  expect(listener).toHaveBeenCalledTimes(2)
})

it('works for this page where storage is full', async () => {
  stubBrowser({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  const { currentShelf, changeShelf } = await load()
  changeShelf(shelf => withPin(shelf, repository))
  expect(currentShelf().pinned).toEqual([repository])
})

it('works for this page where storage is switched off', async () => {
  const refuse = () => {
    throw new DOMException('off', 'SecurityError')
  }
  stubBrowser({ getItem: refuse, setItem: refuse })
  const { currentShelf, changeShelf } = await load()
  expect(currentShelf().pinned).toEqual([])
  changeShelf(shelf => withPin(shelf, repository))
  expect(currentShelf().pinned).toEqual([repository])
})
