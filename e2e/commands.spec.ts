import { createHash } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Lab, type LabRegistryName, labImage } from './lab/lab.ts'
import { runTool } from './lab/run-tool.ts'
import { type Inspected, skopeoOf } from './pages/skopeo.ts'
import { test } from './pages/test.ts'

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** The commands a page shows, the folded ones too, as one would copy them. */
async function shownCommands(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const folds = page.getByRole('main').locator('details:not([open]) > summary').filter({ visible: true })
  while ((await folds.count()) > 0) await folds.first().click()
  const blocks = page.getByRole('figure').filter({ has: page.getByRole('button', { name: 'Copy command' }) })
  return blocks.locator('pre').allTextContents()
}

/** In a shell, as it is pasted, with the files of the lab's user. */
const runPasted = (command: string, lab: Lab, cwd?: string) =>
  runTool('/bin/sh', ['-c', command], { env: lab.env, ...(cwd !== undefined && { cwd }) })

interface Shown {
  readonly title: string
  readonly registry: LabRegistryName | 'samples'
  readonly repository: string
  readonly tag: string
  readonly platform?: string
}

const shown: readonly Shown[] = [
  { title: 'a sample', registry: 'samples', repository: 'course/httpd', tag: '2.4' },
  {
    title: 'a sample for one platform',
    registry: 'samples',
    repository: 'multi/hello',
    tag: '1.0',
    platform: 'linux/s390x',
  },
  {
    title: 'an image for one platform',
    registry: 'open',
    repository: 'course/multi',
    tag: '1',
    platform: 'linux/arm64/v8',
  },
  { title: 'a private image', registry: 'htpasswd', repository: 'team/httpd', tag: '1.1' },
  { title: 'a private image behind a token service', registry: 'token', repository: 'private/httpd', tag: '1.1' },
  { title: 'an artifact', registry: 'open', repository: 'charts/portolan', tag: '0.1.0' },
]

test.describe('the commands shown really work', () => {
  for (const { title, registry, repository, tag, platform } of shown) {
    test(title, async ({ page, lab, server }) => {
      const host = registry === 'samples' ? 'samples.localhost' : lab.registries[registry].host
      const reached = `${registry === 'samples' ? server : host}/${repository}`
      const skopeo = skopeoOf(lab)
      const manifest = await skopeo.rawManifest(`${reached}:${tag}`)
      await page.goto(`/image/${host}/${repository}:${tag}${platform ? `?platform=${platform}` : ''}`)
      const commands = (await shownCommands(page)).filter(command => command.startsWith('skopeo '))
      const run = async (pattern: RegExp) => {
        const command = commands.find(text => pattern.test(text))
        if (!command) throw new Error(`The page shows no command like ${pattern}: ${commands.join('\n')}`)
        return runPasted(command, lab)
      }

      expect(sha256(await run(/inspect --raw/))).toBe(sha256(manifest))
      expect(JSON.parse(await run(/list-tags/))).toMatchObject({ Tags: expect.arrayContaining([tag]) })
      if (registry === 'open' && labImage(lab, repository, tag).kind === 'artifact') return
      const config = JSON.parse(await run(/inspect --config --raw/)) as Readonly<Record<string, string>>
      const inspected = JSON.parse(await run(/inspect (?!--raw|--config)/)) as Inspected &
        Readonly<Record<string, string>>
      expect(inspected.Digest).toBe(sha256(manifest))
      const [os, architecture] = (platform ?? 'linux/amd64').split('/')
      expect(config).toMatchObject({ os, architecture })
      expect(inspected).toMatchObject({ Os: os, Architecture: architecture })
    })
  }

  test('the list of tags', async ({ page, lab }) => {
    await page.goto(`/repo/${lab.registries.htpasswd.host}/team/httpd`)
    const commands = await shownCommands(page)
    expect(commands).toHaveLength(1)
    const { Tags: tags } = JSON.parse(await runPasted(commands[0] ?? '', lab)) as { Tags: readonly string[] }
    expect(tags.toSorted()).toEqual(['1.1', 'latest'])
  })

  test('the copies to files', async ({ page, lab }, testInfo) => {
    await page.goto(`/get/${labImage(lab, 'course/multi', '1').reference}?platform=linux/amd64`)
    const commands = (await shownCommands(page)).filter(command =>
      /^skopeo .* (dir|oci|docker-archive):\S+$/.test(command),
    )
    expect(commands.length).toBeGreaterThan(2)
    const folder = testInfo.outputPath('copies')
    await mkdir(folder, { recursive: true })
    for (const command of commands) {
      // https://github.com/containers/image/blob/main/docs/containers-transports.5.md
      const target = join(folder, /(?:dir|oci|docker-archive):([^\s:]+)\S*$/.exec(command)?.[1] ?? '')
      await rm(target, { recursive: true, force: true })
      await runPasted(command, lab, folder)
      expect((await stat(target)).size, command).toBeGreaterThan(0)
    }
  })
})
