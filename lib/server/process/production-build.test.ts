import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildCurrent, recordBuild } from './production-build.ts'

let root: string

const write = async (path: string, text: string) => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
}

/** Stands in for `next build`: what matters here is that it leaves a BUILD_ID. */
const build = async () => {
  await write('.next/BUILD_ID', 'id')
  return 0
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portolan-build-'))
  await write('app/page.tsx', 'export default () => null')
  await write('package-lock.json', '{}')
})
afterEach(() => rm(root, { recursive: true }))

describe('isBuildCurrent', () => {
  it('is false before the first build and true right after it', async () => {
    expect(await isBuildCurrent(root)).toBe(false)
    expect(await recordBuild(root, build)).toBe(0)
    expect(await isBuildCurrent(root)).toBe(true)
  })

  it.each([
    ['app/page.tsx', 'export default () => 1'],
    ['lib/oci/new.ts', ''],
    ['package-lock.json', '{"lockfileVersion":3}'],
    ['proxy.ts', ''],
  ])('becomes false when %s changes', async (path, text) => {
    await recordBuild(root, build)
    await write(path, text)
    expect(await isBuildCurrent(root)).toBe(false)
  })

  it.each(['lib/oci/digest.test.ts', 'lib/testing/run.ts', 'README.md'])('does not depend on %s', async path => {
    await recordBuild(root, build)
    await write(path, 'changed')
    expect(await isBuildCurrent(root)).toBe(true)
  })

  it('is false after a build that failed, also when an older one had succeeded', async () => {
    await recordBuild(root, build)
    expect(await recordBuild(root, async () => 1)).toBe(1)
    expect(await isBuildCurrent(root)).toBe(false)
  })
})
