import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { verbatim } from '#lib/messages/say'
import { type LoadNames, RepositoryListStore } from './repository-lists.ts'

const pages = (...given: readonly (readonly string[])[]): LoadNames =>
  async function* load() {
    yield* given
  }

const failing = (...given: readonly (readonly string[])[]): LoadNames =>
  async function* load() {
    yield* given
    throw new AppError('rate-limited', verbatim('slow down'), { retryAfterMs: 30_000 })
  }

describe('RepositoryListStore', () => {
  it('reads once for all who ask at the same time', async () => {
    const lists = new RepositoryListStore(Date.now).view('local')
    let reads = 0
    const load: LoadNames = async function* () {
      reads += 1
      yield ['a']
    }
    const [one, other] = await Promise.all([lists.read('quay.io', load), lists.read('quay.io', load)])
    expect(one).toBe(other)
    expect(reads).toBe(1)
  })

  it('never shows one actor what another one may list', async () => {
    const store = new RepositoryListStore(Date.now)
    await store.view('alice').read('quay.io', pages(['alice/private']))
    expect(store.view('anonymous').kept('quay.io')).toBeUndefined()
    expect(await store.view('anonymous').read('quay.io', pages(['public']))).toMatchObject({ names: ['public'] })
    expect(store.view('alice').kept('quay.io')?.names).toEqual(['alice/private'])
  })

  it('tells when the list was read', async () => {
    let nowMs = Date.parse('2026-11-22T08:00:00Z')
    const lists = new RepositoryListStore(() => nowMs).view('local')
    await lists.read('quay.io', pages(['a']))
    nowMs += 60_000
    expect(lists.kept('quay.io')?.readAt).toEqual(new Date('2026-11-22T08:00:00Z'))
    await lists.read('quay.io', pages(['a', 'b']))
    expect(lists.kept('quay.io')).toMatchObject({ names: ['a', 'b'], readAt: new Date('2026-11-22T08:01:00Z') })
  })

  it('shows what came so far while a first reading goes on', async () => {
    const lists = new RepositoryListStore(Date.now).view('local')
    const more = Promise.withResolvers<void>()
    const first = Promise.withResolvers<void>()
    const reading = lists.read('quay.io', async function* () {
      yield ['a']
      first.resolve()
      await more.promise
      yield ['b']
    })
    await first.promise
    expect(lists.kept('quay.io')).toMatchObject({ names: ['a'], state: 'reading' })
    more.resolve()
    await reading
    expect(lists.kept('quay.io')).toMatchObject({ names: ['a', 'b'], state: 'whole' })
  })

  it('keeps at most so many names, and says that there are more', async () => {
    const lists = new RepositoryListStore(Date.now, { maxNames: 3 }).view('local')
    expect(await lists.read('quay.io', pages(['a', 'b'], ['c', 'd']))).toMatchObject({
      names: ['a', 'b', 'c'],
      state: 'cut',
    })
    expect(await lists.read('quay.io', pages(['a', 'b', 'c']))).toMatchObject({ state: 'whole' })
  })

  it('ends with a registry that never stops', async () => {
    let asked = 0
    const endless: LoadNames = async function* () {
      for (;;) {
        asked += 1
        yield ['the-same']
      }
    }
    const lists = new RepositoryListStore(Date.now, { maxPages: 50 }).view('local')
    expect(await lists.read('quay.io', endless)).toMatchObject({ names: ['the-same'], state: 'cut' })
    expect(asked).toBe(50)
  })

  it('ends with a registry that takes too long', async () => {
    const hanging: LoadNames = async function* (signal) {
      yield ['a']
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }
    const lists = new RepositoryListStore(Date.now, { longestMs: 5 }).view('local')
    expect(await lists.read('quay.io', hanging)).toMatchObject({
      names: ['a'],
      state: 'broken',
      error: { code: 'unreachable', host: 'quay.io' },
    })
  })

  it('keeps what was listed before where a later reading breaks off', async () => {
    const lists = new RepositoryListStore(Date.now).view('local')
    await lists.read('quay.io', pages(['a', 'b']))
    expect(await lists.read('quay.io', failing(['a']))).toMatchObject({
      state: 'broken',
      error: { code: 'rate-limited', retryAfterMs: 30_000 },
    })
    expect(lists.kept('quay.io')).toMatchObject({ names: ['a', 'b'], state: 'whole' })
  })

  it('lets go of the lists that were asked for longest ago', async () => {
    const store = new RepositoryListStore(Date.now, { maxNamesOfAll: 4 })
    const lists = store.view('local')
    await lists.read('one', pages(['a', 'b']))
    await lists.read('two', pages(['a', 'b']))
    lists.kept('one')
    await lists.read('three', pages(['a', 'b']))
    expect(lists.kept('two')).toBeUndefined()
    expect(lists.kept('one')).toBeDefined()
    expect(lists.kept('three')).toBeDefined()
  })
})
