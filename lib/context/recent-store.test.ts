import { describe, expect, it } from 'vitest'
import { RecentStore } from './recent-store.ts'

const counter = () => {
  let calls = 0
  return async () => ++calls
}

describe('RecentStore', () => {
  it('loads once within the age and again after it', async () => {
    let nowMs = 0
    const store = new RecentStore(() => nowMs)
    const load = counter()
    expect(await store.recent('local', ['tags', 'a'], 1000, load)).toBe(1)
    nowMs = 1000
    expect(await store.recent('local', ['tags', 'a'], 1000, load)).toBe(1)
    nowMs = 1001
    expect(await store.recent('local', ['tags', 'a'], 1000, load)).toBe(2)
  })

  it('keeps partitions apart', async () => {
    const store = new RecentStore(() => 0)
    const load = counter()
    await store.recent('alice', ['tags', 'a'], 1000, load)
    expect(await store.recent('bob', ['tags', 'a'], 1000, load)).toBe(2)
  })

  it('holds nothing that is too old to be shown once something else is loaded', async () => {
    let nowMs = 0
    const store = new RecentStore(() => nowMs)
    for (const name of ['a', 'b', 'c']) await store.recent('local', ['tags', name], 1000, async () => name)
    nowMs = 1001
    await store.recent('local', ['tags', 'd'], 1000, async () => 'd')
    expect(store.size).toBe(1)
  })

  it('does not remember a failure', async () => {
    const store = new RecentStore(() => 0)
    await expect(store.recent('local', ['x'], 1000, () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await store.recent('local', ['x'], 1000, async () => 'up')).toBe('up')
  })
})
