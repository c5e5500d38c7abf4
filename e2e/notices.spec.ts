import { expect, type Page } from '@playwright/test'
import { type ScriptedRegistry, startScriptedRegistry } from '../lib/testing/scripted-registry.ts'
import { freePort } from './lab/free-port.ts'
import { test } from './pages/test.ts'

const failure = (code: string, message: string) => JSON.stringify({ errors: [{ code, message }] })

/** The notice with this title; every one says who can do something about it. */
async function expectNotice(page: Page, title: string, words: readonly (string | RegExp)[]): Promise<void> {
  const notice = page.getByRole('article', { name: title })
  await expect(notice).toBeVisible()
  await expect(notice).toContainText('Who can fix it:')
  for (const text of words) await expect(notice).toContainText(text)
}

/** Opens a page of a registry on loopback that nobody configured, as its reader does it the first time. */
async function openUnconfigured(page: Page, host: string, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: `Open ${host}` }).click()
}

test('unauthorized: what was asked, the next step, and where Portolan looked for a login', async ({ page, lab }) => {
  const { host } = lab.registries.token
  await page.goto(`/repo/${host}/secret/app`)
  await expectNotice(page, 'The registry wants a login', [
    host,
    'secret/app',
    `podman login ${host}`,
    '401 UNAUTHORIZED',
    'Portolan looked in:',
    // The file that REGISTRY_AUTH_FILE names is the only place then:
    // https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
    'REGISTRY_AUTH_FILE',
  ])
})

test('not found: a tag and a repository that are not there, in the registry’s own words', async ({ page, lab }) => {
  const { host } = lab.registries.open
  // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
  await page.goto(`/image/${host}/course/httpd:no-such-tag`)
  await expectNotice(page, 'Not found', ['course/httpd:no-such-tag', '404 MANIFEST_UNKNOWN', 'Check the spelling'])
  await page.goto(`/repo/${host}/no/such/repository`)
  await expectNotice(page, 'Not found', ['no/such/repository', '404 NAME_UNKNOWN'])
})

test('a reference in the address that is none', async ({ page, lab }) => {
  const { host } = lab.registries.open
  for (const [address, words] of [
    [`/image/${host}/UPPER:1`, 'Repository names are lowercase'],
    [`/repo/${host}/a%20b`, 'no spaces'],
    [`/image/${host}/course/httpd@sha256:abc`, 'sha256:abc'],
    [`/registry/${host}:x`, host],
    ['/open?q=%25%25', '%%'],
  ] as const) {
    await page.goto(address)
    await expectNotice(page, 'Not an image reference', [words])
  }
})

test('unreachable: nothing listens there', async ({ page }) => {
  const host = `127.0.0.1:${await freePort()}`
  await openUnconfigured(page, host, `/repo/${host}/app`)
  await expectNotice(page, 'The registry cannot be reached', [host, /refuse/i])
})

test.describe('a registry that misbehaves', () => {
  let registry: ScriptedRegistry
  test.beforeAll(async () => {
    registry = await startScriptedRegistry(({ path }) => {
      if (path === '/v2/busy/tags/list')
        return { status: 429, headers: { 'retry-after': '90' }, body: failure('TOOMANYREQUESTS', 'slow down please') }
      if (path.startsWith('/v2/broken/manifests/'))
        return { headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }, body: '{"schemaVersion":' }
      return { body: '{}' }
    })
  })
  test.afterAll(() => registry.close())

  test('rate limited: counts down to when it may be asked again', async ({ page }) => {
    await openUnconfigured(page, registry.host, `/repo/${registry.host}/busy`)
    await expectNotice(page, 'The registry asks to wait', [
      '429 TOOMANYREQUESTS',
      'slow down please',
      // https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
      /wait 1 min (30|2\d) s/,
    ])
    await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
  })

  test('malformed: a manifest that breaks off', async ({ page }) => {
    await openUnconfigured(page, registry.host, `/image/${registry.host}/broken:1`)
    await expectNotice(page, 'The registry sent something that is not valid', ['not valid JSON'])
  })
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedConsole: /status of 404/ })

  test('says so and leads back', async ({ page }) => {
    const response = await page.goto('/no-such-page')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'There is no page at this address' })).toBeVisible()
    await page.getByRole('link', { name: 'All registries' }).click()
    await expect(page).toHaveURL('/')
  })
})
