import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { changeset, file } from '#lib/embedded/samples/format/tar-entry'
import { parseDigest } from '#lib/oci/digest/digest'
import { parsePlatform } from '#lib/oci/manifest/platform'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import {
  type CommandPair,
  compareConfigs,
  compareContents,
  compareDiffIds,
  compareInspections,
  compareListings,
  compareManifests,
  comparePackageLists,
} from './compare-commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-commands-'))
const tools = ['skopeo', 'crane', 'jq', 'tar', 'syft', 'sort', 'awk']
beforeAll(() => {
  // Stands for each tool: notes the words that the shell made of the command, each in a file of its own.
  for (const tool of tools) {
    const path = join(folder, tool)
    writeFileSync(path, `#!/bin/bash\nprintf '%s\\0' ${tool} "$@" >"$(mktemp "$WORDS/XXXXXX")"\n`)
    chmodSync(path, 0o755)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The words of every call of a tool, as bash hands them over; the order of a pipe's parts is not told. */
function wordsOf(command: string, tool: string): readonly (readonly string[])[] {
  const words = mkdtempSync(join(folder, 'words-'))
  // The stand-in of `diff` reads neither side: `cat` does, so that both have ended when the command has.
  const script = command.replace(/^diff [^<]*/, 'cat ')
  execFileSync('bash', ['-c', script], {
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`, WORDS: words },
  })
  return readdirSync(words)
    .map(name => readFileSync(join(words, name), 'utf8').split('\0').slice(0, -1))
    .filter(([name]) => name === tool)
    .map(([, ...rest]) => rest)
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))
}

const digest = parseDigest(`sha256:${'1'.repeat(64)}`)
const pair: CommandPair = {
  from: { registry: 'a.test', name: 'team/app', tag: '1', digest },
  to: { registry: 'b.test', name: 'team/app', tag: '2' },
}
const platforms = { platform: parsePlatform('linux/arm/v7'), toPlatform: parsePlatform('linux/s390x') }

describe('the words of the commands', () => {
  it('name each side, by digest where it is known', () => {
    expect(wordsOf(compareInspections(pair), 'skopeo')).toEqual([
      ['inspect', `docker://a.test/team/app@${digest}`],
      ['inspect', 'docker://b.test/team/app:2'],
    ])
    expect(wordsOf(comparePackageLists(pair, 'npm'), 'syft').map(words => words.at(-1))).toEqual([
      `a.test/team/app@${digest}`,
      'b.test/team/app:2',
    ])
  })

  it('ask for the platform of each side', () => {
    const words = wordsOf(compareConfigs({ ...pair, ...platforms }), 'skopeo')
    expect(words.map(each => each.slice(0, each.indexOf('inspect')))).toEqual([
      ['--override-os', 'linux', '--override-arch', 'arm', '--override-variant', 'v7'],
      ['--override-os', 'linux', '--override-arch', 's390x'],
    ])
    const exported = wordsOf(compareListings({ ...pair, ...platforms }), 'crane')
    expect(exported.map(each => each.slice(0, 3))).toEqual([
      ['export', '--platform', 'linux/arm/v7'],
      ['export', '--platform', 'linux/s390x'],
    ])
  })

  it.each(["it's $(touch x) `y`", '-rf', 'a b;c|d&e', '*?[a]', '한글'])('keep the path %j whole', path => {
    const words = wordsOf(compareContents(pair, path), 'tar')
    expect(words).toHaveLength(2)
    for (const each of words) expect(each.slice(-2)).toEqual(['--', path])
  })

  it('have no option that skopeo does not know', () => {
    const help = execFileSync('skopeo', ['--help'], { encoding: 'utf8' })
    const inspectHelp = execFileSync('skopeo', ['inspect', '--help'], { encoding: 'utf8' })
    const plain = { ...pair, ...platforms, plainHosts: { 'a.test': 'localhost:1', 'b.test': 'localhost:1' } }
    const commands = [compareInspections, compareConfigs, compareDiffIds, compareManifests]
    const words = commands.flatMap(each => wordsOf(each(plain), 'skopeo'))
    for (const each of words) {
      const at = each.indexOf('inspect')
      const options = (some: readonly string[]) => some.flatMap(word => /^--[a-z-]+/.exec(word) ?? [])
      for (const option of options(each.slice(0, at))) expect(help).toContain(`${option} `)
      for (const option of options(each.slice(at))) expect(`${inspectHelp}${help}`).toContain(option)
    }
  })
})

describe('with the tools themselves', () => {
  let images: PushedImages
  let real: CommandPair
  beforeAll(async () => {
    images = await openPushedImages()
    const layer = (text: string) => buildLayer(changeset([file('etc/app.conf', text)], 1_700_000_000))
    const from = await images.push('one', { layers: [layer('a\n')], execution: { Env: ['LEVEL=info'] } })
    const to = await images.push('two', { layers: [layer('b\n')], execution: { Env: ['LEVEL=warn'] } })
    real = { from, to, plainHosts: { [from.registry]: from.registry } }
  })
  afterAll(() => images.close())

  /** What is printed; `diff` ends with 1 where the two differ. */
  function run(command: string): Promise<string> {
    const env = { ...process.env, HOME: folder }
    return new Promise(resolve => {
      execFile('bash', ['-c', command], { env }, (_, stdout, stderr) => resolve(stdout + stderr))
    })
  }

  it('skopeo and jq tell what differs in the config', async () => {
    const told = await run(compareConfigs(real))
    expect(told).toMatch(/^-\s+"LEVEL=info"/m)
    expect(told).toMatch(/^\+\s+"LEVEL=warn"/m)
  })

  it('the layers stand side by side', async () => {
    expect(await run(compareDiffIds(real))).toMatch(/^sha256:\S+\s+\|\s+sha256:\S+$/m)
  })

  it('nothing is told of two that are the same', async () => {
    const same = { ...real, to: real.from }
    for (const command of [compareInspections(same), compareManifests(same)]) expect(await run(command)).toBe('')
  })
})
