import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackageState } from '#lib/contract/compare/packages'
import { buildLayer, type Layer } from '#lib/embedded/samples/format/layer'
import { changeset, file } from '#lib/embedded/samples/format/tar-entry'
import type { Reference } from '#lib/oci/reference/types'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { compareImages } from '../compare-images.ts'
import { compareMany } from '../matrix/compare-many.ts'

/** What an upgrade by apt changed, told by Portolan, and by dpkg-query over the same databases and dpkg's own order. */

const run = promisify(execFile)
const statusFile = 'var/lib/dpkg/status'

/** As dpkg writes it: name, version, what is installed of it. */
type Installed = readonly (readonly [name: string, version: string, state?: 'installed' | 'config-files'])[]

const before: Installed = [
  ['bash', '5.2.15-2+b7'],
  ['libssl3', '3.0.11-1~deb12u2'],
  ['tzdata', '2024a-0+deb12u1'],
  ['curl', '8.5.0-2'],
  ['gone', '1.0'],
  ['purged', '1.0'],
  ['same', '1:2.0-1'],
]
const after: Installed = [
  ['bash', '5.2.15-2+b7'],
  ['libssl3', '3.0.13-1~deb12u1'],
  // A new epoch is newer, whatever follows it; a tilde is older than nothing.
  ['tzdata', '1:2023c-5'],
  ['curl', '8.5.0-2~bpo12+1'],
  ['purged', '1.0', 'config-files'],
  ['new', '0.1'],
  ['same', '1:2.0-1'],
]

const paragraph = ([name, version, state = 'installed']: Installed[number], architecture: string) =>
  [
    `Package: ${name}`,
    `Status: ${state === 'installed' ? 'install' : 'deinstall'} ok ${state}`,
    'Priority: optional',
    'Section: misc',
    'Installed-Size: 10',
    'Maintainer: Nobody <nobody@example.com>',
    `Architecture: ${architecture}`,
    `Version: ${version}`,
    `Description: ${name}`,
    '',
  ].join('\n')

const statusOf = (installed: Installed, architecture = 'amd64') =>
  installed.map(each => paragraph(each, architecture)).join('\n')

const layerOf = (text: string): Layer =>
  buildLayer(changeset([file(statusFile, text), file('etc/os-release', 'ID=debian\nVERSION_ID="12"\n')], 1_700_000_000))

let images: PushedImages
let work: string
beforeAll(async () => {
  images = await openPushedImages()
  work = await mkdtemp(join(tmpdir(), 'portolan-upgrade-'))
})
afterAll(async () => {
  await images.close()
  await rm(work, { recursive: true, force: true })
})

/** Versions by name, as dpkg-query reads them out of the database. */
async function asked(text: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(work, 'admin-'))
  await mkdir(join(folder, 'info'))
  await writeFile(join(folder, 'status'), text)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format
  const format = '${db:Status-Status} ${Package} ${Version}\n'
  const { stdout } = await run('dpkg-query', [`--admindir=${folder}`, '--show', `--showformat=${format}`])
  const rows = stdout.split('\n').map(line => line.split(' '))
  return new Map(rows.flatMap(([state, name = '', version = '']) => (state === 'installed' ? [[name, version]] : [])))
}

const isOlder = (one: string, other: string) =>
  run('dpkg', ['--compare-versions', one, 'lt', other]).then(
    () => true,
    () => false,
  )

async function truth(from: string, to: string): Promise<Readonly<Record<string, PackageState>>> {
  const [left, right] = await Promise.all([asked(from), asked(to)])
  const found: Record<string, PackageState> = {}
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [old, now] = [left.get(name), right.get(name)]
    if (old === now) continue
    if (old === undefined) found[name] = 'added'
    else if (now === undefined) found[name] = 'removed'
    else found[name] = (await isOlder(old, now)) ? 'up' : 'down'
  }
  return found
}

const [older, newer] = [statusOf(before), statusOf(after)]
const pushPair = async (): Promise<{ from: Reference; to: Reference }> => ({
  from: await images.push('before', { layers: [layerOf(older)] }),
  to: await images.push('after', { layers: [layerOf(older), layerOf(newer)] }),
})

describe('an upgrade', () => {
  it('moved each package as dpkg says', async () => {
    const pair = await pushPair()
    const { packages, summary } = await compareImages(images.ctx, pair, { levels: ['packages'] })
    const told = Object.fromEntries((packages?.packages ?? []).map(({ name, state }) => [name, state]))
    const expected = await truth(older, newer)
    expect(told).toEqual(expected)
    const states = Object.values(expected)
    for (const state of ['up', 'down', 'added', 'removed'] as const)
      expect(summary.packages?.[state]).toBe(states.filter(each => each === state).length)
  })

  it('mirrors itself', async () => {
    const { from, to } = await pushPair()
    const { packages } = await compareImages(images.ctx, { from: to, to: from }, { levels: ['packages'] })
    const told = Object.fromEntries((packages?.packages ?? []).map(({ name, state }) => [name, state]))
    expect(told).toEqual(await truth(newer, older))
  })

  it('stands in the matrix, where it differs and where it is asked for by name', async () => {
    const { from, to } = await pushPair()
    const known = await Promise.all([asked(older), asked(newer)])
    const names = (wanted: 'differing' | readonly string[]) =>
      compareMany(images.ctx, [from, to], { packages: wanted }).then(({ packages }) => packages?.rows ?? [])
    const differing = await names('differing')
    expect(differing.map(({ name }) => name).sort()).toEqual(Object.keys(await truth(older, newer)).sort())
    for (const { name, versions } of differing)
      expect(versions).toEqual(known.map(side => [side.get(name)].filter(version => version !== undefined)))
    expect(await names(['bash'])).toMatchObject([{ name: 'bash', versions: [['5.2.15-2+b7'], ['5.2.15-2+b7']] }])
  })
})

describe('platforms of one index', () => {
  it('are held against each other in config, labels and packages', async () => {
    const [one, other] = [statusOf(before), statusOf(after, 'arm64')]
    const image = (architecture: string, text: string, user: string) => ({
      architecture,
      layers: [layerOf(text)],
      execution: { User: user, Labels: { channel: architecture === 'arm64' ? 'beta' : 'stable', vendor: 'lab' } },
    })
    const index = await images.pushIndex('both', [image('amd64', one, '0'), image('arm64', other, '1001')])
    const { index: level } = await compareImages(images.ctx, { from: index, to: index }, { levels: ['parity'] })
    const rows = level?.from?.rows ?? []
    const keys = (kind: string) => rows.filter(row => row.kind === kind).map(({ key }) => key)
    expect(keys('config')).toEqual(['user'])
    expect(keys('label')).toEqual(['channel'])
    const expected = Object.keys(await truth(one, other)).map(name => `deb ${name}`)
    expect(keys('package').sort()).toEqual(expected.sort())
    expect(rows.find(({ key }) => key === 'user')?.values).toEqual(
      expect.arrayContaining([
        { value: expect.stringContaining('1001'), platforms: ['linux/arm64'] },
        { value: expect.stringContaining('0'), platforms: ['linux/amd64'] },
      ]),
    )
  })
})
