import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pushImage, startRegistry, type TestRegistry } from '#lib/testing/embedded/start-registry'
import { type ScriptedRegistry, startScriptedRegistry } from '#lib/testing/scripted-registry'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { findElsewhere } from './find-elsewhere.ts'

/** Registries on loopback ports, named by registries.conf: a source with two mirrors, and others beside it. */

const login = Buffer.from('reader:secret').toString('base64')

let folder: string
let source: TestRegistry
let fresh: TestRegistry
let drifted: TestRegistry
let beside: TestRegistry
let silent: ScriptedRegistry
let reader: TestContext
let pushed: Awaited<ReturnType<typeof pushImage>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-where-'))
  ;[source, fresh, drifted, beside] = await Promise.all([
    startRegistry(),
    startRegistry(),
    startRegistry(),
    startRegistry(),
  ])
  // Takes the question and never answers.
  silent = await startScriptedRegistry(() => new Promise(() => {}))
  pushed = await pushImage(source, 'team/app', '1.0')
  await pushImage(fresh, 'copies/app', '1.0')
  await pushImage(drifted, 'team/app', '1.0', 'an older build')
  await pushImage(beside, 'team/app', 'other-tag', '1.0')
  const place = (host: string) => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`
  await writeFile(
    join(folder, 'registries.conf'),
    [
      `[[registry]]\nprefix = "${source.host}/team"\nlocation = "${source.host}/team"\ninsecure = true`,
      `[[registry.mirror]]\nlocation = "${fresh.host}/copies"\ninsecure = true`,
      `[[registry.mirror]]\nlocation = "${drifted.host}/team"\ninsecure = true\npull-from-mirror = "digest-only"`,
      place(beside.host),
      place(silent.host),
    ].join('\n'),
  )
  await writeFile(join(folder, 'auth.json'), JSON.stringify({ auths: { [silent.host]: { auth: login } } }))
  reader = await openTestContext({
    CONTAINERS_REGISTRIES_CONF: join(folder, 'registries.conf'),
    REGISTRY_AUTH_FILE: join(folder, 'auth.json'),
  })
})

afterAll(async () => {
  await reader?.close()
  await Promise.all([source, fresh, drifted, beside].map(registry => registry?.[Symbol.asyncDispose]()))
  await silent?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

describe('findElsewhere', () => {
  it('tells same, drifted, tagless and absent places apart, and waits for none that is slow', async () => {
    const told: string[] = []
    const reference = { registry: source.host, name: 'team/app', tag: '1.0' }
    const { digest, rows } = await findElsewhere(reader.ctx, reference, {
      deadlineMs: 1_500,
      onRow: row => told.push(row.registry),
    })
    expect(digest).toBe(pushed.digest)
    const byPlace = Object.fromEntries(rows.map(row => [`${row.registry}/${row.name}`, row]))
    expect(byPlace[`${fresh.host}/copies/app`]).toMatchObject({ via: 'mirror', state: 'same', digest: pushed.digest })
    expect(byPlace[`${drifted.host}/team/app`]).toMatchObject({ via: 'mirror', state: 'other', hasDigest: false })
    expect(byPlace[`${beside.host}/team/app`]).toMatchObject({ via: 'registry', state: 'digest-only', hasDigest: true })
    expect(byPlace['samples.localhost/team/app']).toMatchObject({ via: 'registry', state: 'absent', hasDigest: false })
    expect(byPlace[`${silent.host}/team/app`]).toMatchObject({ via: 'registry', state: 'slow' })
    expect(byPlace[`${source.host}/team/app`]).toBeUndefined()
    expect(told.at(-1)).toBe(silent.host)
  })

  it('asks nobody whom only the table of well-known registries names', async () => {
    const { rows } = await findElsewhere(
      reader.ctx,
      { registry: source.host, name: 'team/app', tag: '1.0' },
      { deadlineMs: 1_500 },
    )
    const known = await reader.ctx.knownRegistries()
    const builtIn = known.filter(({ origin }) => origin === 'built-in').map(({ host }) => host)
    expect(builtIn.length).toBeGreaterThan(0)
    expect(rows.filter(({ registry }) => builtIn.includes(registry))).toEqual([])
  })

  it('names no tag where only a digest is asked for', async () => {
    const { rows, tag } = await findElsewhere(
      reader.ctx,
      { registry: source.host, name: 'team/app', digest: pushed.digest as never },
      { deadlineMs: 1_500 },
    )
    expect(tag).toBeUndefined()
    expect(rows.find(({ registry }) => registry === beside.host)).toMatchObject({ state: 'digest-only' })
    expect(rows.find(({ registry }) => registry === drifted.host)).toMatchObject({ state: 'absent' })
  })
})
