import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heldBy, type StallingRegistry, stallingRepository, startStallingRegistry } from '../lab/stalling-registry.ts'
import { type Api, startApi } from './start-api.ts'
import { writeEnv } from './write-env.ts'

/** Who leaves takes their work along: the registry, which never sends the rest of a layer, is left too. */

let registry: StallingRegistry
let api: Api
let folder: string

beforeAll(async () => {
  registry = await startStallingRegistry()
  const written = await writeEnv({ registriesConf: `[[registry]]\nlocation = "${registry.host}"\ninsecure = true\n` })
  folder = written.folder
  api = await startApi(written.env)
}, 60_000)
afterAll(async () => {
  await api?.stop()
  await registry?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const repository = () => `${registry.host}/${stallingRepository}`
const [one, other] = [() => `${repository()}:1`, () => `${repository()}:2`]

const works: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  history: () => ({ repository: repository(), path: 'srv/data', stream: '1' }),
  compare: () => ({ from: one(), to: other(), view: 'files', stream: '1' }),
  'compare/file': () => ({ from: one(), to: other(), path: 'srv/data' }),
  matrix: () => ({ repository: repository(), tags: '1,2', packages: 'differing', stream: '1' }),
  files: () => ({ ref: one(), stream: '1' }),
  file: () => ({ ref: one(), path: 'srv/data' }),
  packages: () => ({ ref: one() }),
  extract: () => ({ ref: one(), path: 'srv', format: 'tar' }),
  layer: () => ({ ref: one(), digest: registry.layer }),
  archive: () => ({ ref: one(), format: 'oci-archive' }),
}

const held = () => heldBy(registry.host)

it.each(Object.keys(works))('%s', { timeout: 60_000 }, async endpoint => {
  // More often than layers are read at a time: a turn that was not given back would be missed.
  for (let round = 0; round < 5; round += 1) {
    const leaving = new AbortController()
    const address = `${api.origin}/api/v1/${endpoint}?${new URLSearchParams(works[endpoint]?.())}`
    const reading = fetch(address, { signal: leaving.signal })
      .then(async response => ({ status: response.status, text: await response.text() }))
      .catch((error: Error) => error.name)
    await expect.poll(held, { timeout: 20_000 }).toBeGreaterThan(0)
    leaving.abort()
    expect(await reading).toBe('AbortError')
    await expect.poll(held, { timeout: 20_000 }).toBe(0)
  }
  expect((await api.ask('GET', '/api/health')).status).toBe(200)
})
