import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { digestOf } from '#lib/testing/embedded/start-registry'
import { openLayoutStore } from './layout-store.ts'

const writer = fileURLToPath(new URL('../../testing/embedded/write-until-killed.ts', import.meta.url))
const kills = 20

async function killWhileWriting(root: string): Promise<void> {
  const child = spawn(process.execPath, [writer, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  await sleep(Math.random() * 80)
  child.kill('SIGKILL')
  expect(await exited).toEqual([null, 'SIGKILL'])
}

/** Checks a store as any reader would, from the files alone. @returns number of manifests listed */
async function checkFiles(root: string): Promise<number> {
  let listed = 0
  for (const directory of (await readdir(root)).filter(name => name !== '.incoming')) {
    const read = (path: string) => readFile(join(root, directory, path))
    expect(JSON.parse(String(await read('oci-layout')))).toEqual({ imageLayoutVersion: '1.0.0' })
    for (const hex of await readdir(join(root, directory, 'blobs/sha256'))) {
      expect(digestOf(await read(`blobs/sha256/${hex}`))).toBe(`sha256:${hex}`)
    }
    const { manifests } = JSON.parse(String(await read('index.json')))
    for (const { digest, size } of manifests) {
      const bytes = await read(`blobs/${digest.replace(':', '/')}`)
      expect(digestOf(bytes)).toBe(digest)
      expect(bytes.byteLength).toBe(size)
      for (const layer of JSON.parse(String(bytes)).layers) {
        expect(digestOf(await read(`blobs/${layer.digest.replace(':', '/')}`))).toBe(layer.digest)
      }
      listed++
    }
  }
  return listed
}

it(`is readable and whole after each of ${kills} kills at random moments`, async () => {
  const parent = await mkdtemp(join(tmpdir(), 'portolan-killed-'))
  try {
    let listed = 0
    for (let round = 0; round < kills; round++) {
      // Two of three writers go on where the one before was killed.
      const root = join(parent, String(Math.floor(round / 3)))
      await killWhileWriting(root)
      listed += await checkFiles(root)
      const store = await openLayoutStore(root)
      for (const name of await store.repositoryNames()) expect(await store.repository(name)).toBeDefined()
    }
    expect(listed).toBeGreaterThan(0)
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
}, 60_000)
