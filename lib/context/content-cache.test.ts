import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { ContentStore } from './content-cache.ts'

const repository = { registry: 'quay.io', name: 'podman/hello' }
const digestOf = (n: number) => parseDigest(`sha256:${n.toString(16).padStart(64, '0')}`)
const morning = new Date('2026-11-21T08:00:00Z')
const noon = new Date('2026-11-21T12:00:00Z')
const evening = new Date('2026-11-21T18:00:00Z')
const content = (sizeBytes: number) => ({ bytes: new Uint8Array(sizeBytes) })

describe('ContentStore', () => {
  it('never answers one partition with what another one read', () => {
    const store = new ContentStore(1_000_000)
    store.view('alice').put(repository, digestOf(1), content(10))
    store.view('alice').rememberTag(repository, 'latest', digestOf(1), morning)
    expect(store.view('alice').get(repository, digestOf(1))?.bytes.byteLength).toBe(10)
    expect(store.view('anonymous').get(repository, digestOf(1))).toBeUndefined()
    expect(store.view('anonymous').lastDigest(repository, 'latest')).toBeUndefined()
  })

  it('does not answer for another repository: knowing a digest is not being allowed to read it', () => {
    const store = new ContentStore(1_000_000)
    store.view('alice').put(repository, digestOf(1), content(10))
    expect(store.view('alice').get({ ...repository, name: 'private/secret' }, digestOf(1))).toBeUndefined()
  })

  it('drops what was used longest ago once the budget is spent', () => {
    const view = new ContentStore(10_000).view('alice')
    for (let n = 0; n < 6; n++) {
      view.put(repository, digestOf(n), content(1500))
      view.get(repository, digestOf(0))
    }
    expect(view.get(repository, digestOf(0))).toBeDefined()
    expect(view.get(repository, digestOf(1))).toBeUndefined()
    expect(view.get(repository, digestOf(5))).toBeDefined()
  })

  it('does not let one large document push everything else out', () => {
    const view = new ContentStore(10_000).view('alice')
    view.put(repository, digestOf(1), content(100))
    view.put(repository, digestOf(2), content(9000))
    expect(view.get(repository, digestOf(1))).toBeDefined()
    expect(view.get(repository, digestOf(2))).toBeUndefined()
  })

  it('names the repositories a digest was seen in, to who saw it there', () => {
    const store = new ContentStore(1_000_000)
    const alice = store.view('alice')
    alice.put(repository, digestOf(1), content(10))
    alice.rememberTag(repository, 'latest', digestOf(1), morning)
    alice.rememberTag({ registry: 'docker.io', name: 'library/app' }, '1', digestOf(1), morning)
    store.view('bob').put({ registry: 'quay.io', name: 'bob/private' }, digestOf(1), content(10))
    expect(alice.repositoriesOf(digestOf(1))).toEqual([repository, { registry: 'docker.io', name: 'library/app' }])
    expect(alice.repositoriesOf(digestOf(2))).toEqual([])
    expect(store.view('anonymous').repositoriesOf(digestOf(1))).toEqual([])
  })

  it('keeps from when to when a tag was seen at each digest, also where it moved back', () => {
    const view = new ContentStore(1_000_000).view('alice')
    view.rememberTag(repository, 'latest', digestOf(1), morning)
    view.rememberTag(repository, 'latest', digestOf(1), noon)
    view.rememberTag(repository, 'latest', digestOf(2), evening)
    view.rememberTag(repository, 'latest', digestOf(1), evening)
    expect(view.sightings(repository, 'latest')).toEqual([
      { digest: digestOf(1), firstSeen: morning, lastSeen: noon },
      { digest: digestOf(2), firstSeen: evening, lastSeen: evening },
      { digest: digestOf(1), firstSeen: evening, lastSeen: evening },
    ])
    expect(view.lastDigest(repository, 'latest')).toBe(digestOf(1))
    expect(view.sightings(repository, 'other')).toEqual([])
  })

  it('keeps the newest sightings of a tag that moves all the time', () => {
    const view = new ContentStore(1_000_000).view('alice')
    for (let n = 0; n < 100; n++) view.rememberTag(repository, 'nightly', digestOf(n), morning)
    const sightings = view.sightings(repository, 'nightly')
    expect(sightings.length).toBeLessThan(100)
    expect(sightings.at(-1)?.digest).toBe(digestOf(99))
  })
})
