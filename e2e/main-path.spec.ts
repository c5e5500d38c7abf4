import { expect, type Page } from '@playwright/test'
import type { Lab } from './lab/lab.ts'
import { documentText, instructions, openView } from './pages/image-views.ts'
import { type InspectedConfig, skopeoOf } from './pages/skopeo.ts'
import { test } from './pages/test.ts'

interface Journey {
  readonly title: string
  /** As references name it, and as skopeo reaches it. */
  host(lab: Lab, server: string): { readonly shown: string; readonly reached: string }
  /** Title of its card. */
  readonly card: string
  readonly repository: string
  readonly tag: string
  /** Whether it lists its repositories; otherwise the repository is typed. */
  readonly lists: boolean
}

const both = (host: string) => ({ shown: host, reached: host })

const journeys: readonly Journey[] = [
  {
    title: 'the samples',
    host: (_, server) => ({ shown: 'samples.localhost', reached: server }),
    card: 'Samples',
    repository: 'course/httpd',
    tag: '2.4',
    lists: true,
  },
  {
    title: 'an open registry',
    host: lab => both(lab.registries.open.host),
    card: 'Lab, open',
    repository: 'course/httpd',
    tag: '1.1',
    lists: true,
  },
  {
    title: 'a registry with a password, by auth.json',
    host: lab => both(lab.registries.htpasswd.host),
    card: 'Lab, password file',
    repository: 'team/httpd',
    tag: '1.1',
    lists: true,
  },
  {
    title: 'a registry with a token service, by a namespace of auth.json',
    host: lab => both(lab.registries.token.host),
    card: 'Lab, token server',
    repository: 'private/httpd',
    tag: '1.1',
    lists: false,
  },
]

async function openRepository(page: Page, { lists, repository }: Journey, host: string): Promise<void> {
  if (lists) {
    await page.getByRole('group', { name: 'Repositories' }).locator(`a[href="/repo/${host}/${repository}"]`).click()
    return
  }
  await expect(page.getByText('This registry does not list its repositories')).toBeVisible()
  await page.getByRole('textbox', { name: /Repository, with tag or digest/ }).fill(repository)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

const execForm = (words: readonly string[] = []) => `[${words.map(word => JSON.stringify(word)).join(', ')}]`

for (const journey of journeys) {
  test(`from the home page to every view of an image: ${journey.title}`, async ({ page, lab, server }) => {
    const { repository, tag } = journey
    const host = journey.host(lab, server)
    const skopeo = skopeoOf(lab)
    const name = `${host.reached}/${repository}`
    const reference = `${name}:${tag}`
    const [tags, inspected, manifest, config] = await Promise.all([
      skopeo.tags(name),
      skopeo.inspect(reference),
      skopeo.rawManifest(reference),
      skopeo.rawConfig(reference),
    ])

    await test.step('home and registry', async () => {
      await page.goto('/')
      const yours = page.getByRole('region', { name: 'Your registries' })
      await yours.getByRole('link', { name: journey.card, exact: true }).click()
      await expect(page).toHaveURL(`/registry/${host.shown}`)
      await expect(page.getByRole('heading', { level: 1, name: journey.card })).toBeVisible()
    })

    await test.step('repository', async () => {
      await openRepository(page, journey, host.shown)
      await expect(page).toHaveURL(`/repo/${host.shown}/${repository}`)
      await expect(page.getByRole('heading', { level: 1, name: repository })).toBeVisible()
      await expect(page.getByRole('main')).toContainText(`${tags.length} tag`)
      await page.getByRole('table', { name: 'Tags' }).getByRole('link', { name: tag, exact: true }).first().click()
    })

    const { config: execution } = JSON.parse(config) as InspectedConfig

    await test.step('image', async () => {
      await expect(page).toHaveURL(`/image/${host.shown}/${repository}:${tag}`)
      await expect(
        page.getByRole('heading', { level: 1, name: `${repository.split('/').at(-1)}:${tag}` }),
      ).toBeVisible()
      await expect(page.getByRole('main')).toContainText(inspected.Digest)
      const facts = page.getByRole('article', { name: 'How it runs' })
      await expect(facts).toContainText(execForm(execution.Entrypoint))
      await expect(facts).toContainText(execForm(execution.Cmd))
      for (const port of Object.keys(execution.ExposedPorts ?? {})) await expect(facts).toContainText(port)
    })

    await test.step('layers', async () => {
      await openView(page, 'Layers')
      // Below a tag everything is linked by the digest that was shown.
      await expect(page).toHaveURL(`/layers/${host.shown}/${repository}:${tag}@${inspected.Digest}`)
      const layers = page.getByRole('region', { name: /^Layer \d+$/ })
      await expect(layers).toHaveCount(inspected.Layers.length)
      for (const [index, digest] of inspected.Layers.entries()) await expect(layers.nth(index)).toContainText(digest)
    })

    await test.step('config', async () => {
      await openView(page, 'Config')
      expect(JSON.parse(await documentText(page, 'config'))).toEqual(JSON.parse(config))
    })

    await test.step('Containerfile', async () => {
      await openView(page, 'Containerfile')
      const lines = instructions(page)
      await expect(lines).toContainText(`USER ${execution.User}`)
      await expect(lines).toContainText(`ENTRYPOINT ${execForm(execution.Entrypoint)}`)
      await expect(lines.getByRole('link', { name: /^layer \d+$/ })).toHaveCount(inspected.Layers.length)
    })

    await test.step('referrers', async () => {
      await openView(page, 'Referrers')
      await expect(page.getByRole('heading', { level: 2, name: 'What refers to it' })).toBeVisible()
    })

    await test.step('get and run', async () => {
      await openView(page, 'Get')
      await expect(page.getByRole('main')).toContainText(`${repository}@${inspected.Digest}`)
      await openView(page, 'Run')
      await expect(page.getByRole('main')).toContainText('podman run')
    })

    await test.step('raw', async () => {
      await openView(page, 'Raw')
      expect(JSON.parse(await documentText(page, 'manifest'))).toEqual(JSON.parse(manifest))
      const exact = await page.getByRole('link', { name: 'exact bytes' }).getAttribute('href')
      expect(await (await page.request.get(exact ?? '')).text()).toBe(manifest)
      await expect(page.getByRole('main')).toContainText(inspected.Digest.slice('sha256:'.length))
    })

    for (const { login } of Object.values(lab.registries))
      if (login) expect(await page.content()).not.toContain(login.password)
  })
}
