import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { describeFrame } from './image-frame.ts'
import { loadConfig, loadContainerfile } from './load-config.ts'
import { loadLayers } from './load-layers.ts'
import { loadOverview } from './load-overview.ts'
import { loadRaw } from './load-raw.ts'
import { loadReferrers } from './load-referrers.ts'
import { type LoadedImage, openAddress } from './loaded-image.ts'

let test: TestContext
beforeAll(async () => {
  test = await openTestContext()
})
afterAll(() => test.close())

const open = (text: string, platform?: string): Promise<LoadedImage> =>
  openAddress(test.ctx, { reference: parseReference(`samples.localhost/${text}`), ...(platform && { platform }) })

const frameOf = async (loaded: LoadedImage) =>
  describeFrame('image', loaded.pinned, await test.ctx.describeRegistry('samples.localhost'), loaded, {
    now: test.ctx.now(),
    locale: 'en',
  })

describe('the frame', () => {
  it('keeps the index apart from the image chosen in it, and says when the tag was resolved', async () => {
    const loaded = await open('multi/hello:latest', 'linux/arm64')
    const { opened } = await frameOf(loaded)
    expect(opened?.isIndex).toBe(true)
    expect(opened?.pinned.tag).toBe('latest')
    expect(opened?.pinned.digest).toBe(loaded.document.digest)
    expect(opened?.chosenDigest).not.toBe(loaded.document.digest)
    expect(opened?.platform).toBe('linux/arm64/v8')
    expect(opened?.platforms).toEqual(['linux/amd64', 'linux/arm64/v8', 'linux/ppc64le', 'linux/s390x'])
    expect(opened?.resolvedAt).toBeInstanceOf(Date)
    expect((await frameOf(await open(`multi/hello@${loaded.document.digest}`))).opened?.resolvedAt).toBeUndefined()
  })

  it('says where the tag of a pinned address went, by what was seen', async () => {
    const old = await open('course/httpd:2.4.59')
    const now = await open('course/httpd:latest')
    const pinnedTo = async ({ document }: LoadedImage) =>
      (await frameOf(await open(`course/httpd:latest@${document.digest}`))).opened?.tagNow
    expect(await pinnedTo(old)).toMatchObject({ state: 'moved', digest: now.document.digest })
    expect(await pinnedTo(now)).toMatchObject({ state: 'same' })
    const { opened } = await frameOf(now)
    expect(opened?.tagNow).toBeUndefined()
    expect(opened?.tagPast?.seenSince).toBeInstanceOf(Date)
  })

  it('still stands where the platform asked for is not there', async () => {
    const loaded = await open('multi/hello:latest', 'linux/mips')
    expect(loaded.image.ok).toBe(false)
    expect((await frameOf(loaded)).opened?.kind).toBe('index')
  })
})

describe('loadOverview', () => {
  it('tells images from artifacts', async () => {
    const image = await loadOverview(await open('course/httpd:2.4'))
    expect(image.subject.kind).toBe('image')
    expect(image.ubi).toBe(false)
    expect(image.commands.plainHost).toMatch(/^localhost:\d+$/)
    expect((await loadOverview(await open('artifacts/chart:0.1.0'))).subject.kind).toBe('artifact')
  })
})

describe('loadLayers', () => {
  it('ties every layer of the chosen platform to an instruction and folds attestations apart', async () => {
    const { indexes, chosen } = await loadLayers(await open('multi/hello:latest'))
    expect(indexes).toHaveLength(1)
    expect(indexes[0]?.entries.filter(entry => entry.attestation)).toHaveLength(1)
    expect(indexes[0]?.entries.every(entry => entry.state === 'present')).toBe(true)
    const told = chosen?.lines.flatMap(({ layerIndex }) => (layerIndex === undefined ? [] : [layerIndex]))
    expect(told).toEqual(chosen?.layers.map((_, index) => index))
    expect(chosen?.diffIds).toHaveLength(chosen?.layers.length ?? -1)
  })
})

describe('the documents of an image', () => {
  it('shows the exact text of the manifest and the config', async () => {
    const loaded = await open('course/httpd:2.4')
    const raw = await loadRaw(loaded, {})
    expect(raw).toMatchObject({
      cut: false,
      sizeBytes: loaded.document.bytes.byteLength,
      digest: loaded.document.digest,
    })
    expect(new TextEncoder().encode(raw.text)).toEqual(new Uint8Array(loaded.document.bytes))
    const config = loadConfig(loaded)
    expect(JSON.parse(raw.text).config.digest).toBe(config.digest)
    expect(JSON.parse(config.text).architecture).toBe('amd64')
  })

  it('shows a blob only of the manifest it belongs to', async () => {
    const chart = await open('artifacts/chart:0.1.0')
    const { text } = await loadRaw(chart, {})
    const digest = JSON.parse(text).config.digest
    expect(await loadRaw(chart, { blob: digest })).toMatchObject({ digest, blob: true })
    await expect(loadRaw(await open('course/httpd:2.4'), { blob: digest })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has no config and no Containerfile for what is not an image', async () => {
    const chart = await open('artifacts/chart:0.1.0')
    expect(() => loadConfig(chart)).toThrow('not an image')
    expect(() => loadContainerfile(chart)).toThrow('not an image')
  })
})

describe('loadReferrers', () => {
  it('finds what the API lists and what cosign tagged', async () => {
    const { groups } = await loadReferrers(await open('artifacts/signed:latest'))
    expect(groups).toHaveLength(1)
    expect(groups[0]?.found?.source).toBe('api')
    expect(groups[0]?.found?.referrers.length).toBeGreaterThan(0)
    expect(groups[0]?.cosignTags.map(({ extension }) => extension)).toEqual(['sig'])
  })

  it('asks for the index and for the image in it', async () => {
    const { groups, attestations } = await loadReferrers(await open('multi/hello:latest', 'linux/amd64'))
    expect(groups.map(({ label }) => label)).toEqual(['the index', 'linux/amd64'])
    expect(attestations).toHaveLength(1)
  })
})
