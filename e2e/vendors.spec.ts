import { expect } from '@playwright/test'
import { vendorServers } from '../lib/testing/vendors/vendor-servers.ts'
import type { Lab } from './lab/lab.ts'
import { test } from './pages/test.ts'

const vendorOf = (lab: Lab, kind: string) => {
  const found = lab.vendors.find(vendor => vendor.kind === kind)
  if (!found) throw new Error(`The lab has no registry of the kind ${kind}`)
  return { ...found, source: found.api === undefined ? found.host : new URL(found.api).host }
}

/** What each kind's server tells of its repository; kinds that describe nothing have their tags alone. */
const told: Readonly<Record<string, string>> = {
  'docker-hub': 'The Apache HTTP Server Project',
  'red-hat': 'Apache HTTP Server 2.4',
  quay: 'by podman',
  harbor: 'pulled 99 times',
  zot: 'Alpine Linux',
  ghcr: 'Says hello',
  gitlab: 'by team',
  'ecr-public': 'Official build of Nginx.',
  openshift: 'Serves pages',
}

for (const { kind } of vendorServers) {
  test(`${kind}: its repository with what the vendor tells, and its tag`, async ({ page, lab }) => {
    const { host, name, tag, source } = vendorOf(lab, kind)
    await page.goto(`/repo/${host}/${name}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('link', { name: tag, exact: true }).first()).toBeVisible()
    const words = told[kind]
    if (words === undefined) return
    await expect(page.getByRole('main')).toContainText(words)
    await expect(page.getByText(`as ${source} tells`, { exact: true })).toBeVisible()
  })
}

for (const kind of ['docker-hub', 'red-hat', 'quay', 'harbor', 'zot', 'gitlab', 'ecr-public']) {
  test(`${kind}: a repository is found by the vendor’s search, by keyboard`, async ({ page, lab }) => {
    const { host, name, words } = vendorOf(lab, kind)
    await page.goto(`/registry/${host}`)
    await page.getByRole('searchbox', { name: `Search ${host}` }).fill(words)
    await page.keyboard.press('Enter')
    const found = page.getByRole('list', { name: 'Repositories found' })
    await expect(found.locator(`a[href="/repo/${host}/${name}"]`)).toBeVisible()
    await expect(page).toHaveURL(/\?q=/)
  })
}

test('a vendor that does not answer is named, and the tags are there all the same', async ({ page, lab }) => {
  const { host, name, tag, source } = vendorOf(lab, 'deaf')
  await page.goto(`/repo/${host}/${name}`)
  await expect(page.getByText(`${source} would tell more, but could not be asked.`)).toBeVisible()
  await expect(page.getByRole('link', { name: tag, exact: true })).toBeVisible()
  await page.goto(`/registry/${host}?q=httpd`)
  await expect(page.getByRole('article', { name: 'The registry cannot be reached' })).toBeVisible()
})

test('an image of Red Hat with its grade, advisories and the newer one of its stream', async ({ page, lab }) => {
  const { host, name, tag } = vendorOf(lab, 'red-hat')
  await page.goto(`/image/${host}/${name}:${tag}`)
  await expect(page.getByText('Grade A')).toBeVisible()
  await expect(page.getByText('Drops to C on Dec 24, 2026')).toBeVisible()
  await expect(page.getByRole('link', { name: 'RHSA-2026:5226' })).toHaveAttribute('rel', /nofollow/)
  await expect(page.getByText('a newer image in the stream 1')).toBeVisible()
  await page.getByText('The original Containerfile').click()
  await expect(page.getByText('FROM ubi9/s2i-core')).toBeVisible()
})

test('an ImageStream with where it is pulled from, what each tag was, and who signed', async ({ page, lab }) => {
  const { host, name } = vendorOf(lab, 'openshift')
  await page.goto(`/repo/${host}/${name}?view=overview`)
  const stream = page.getByRole('region', { name: 'Description' })
  await expect(stream).toContainText('image-registry.openshift-image-registry.svc:5000/web/httpd')
  await expect(stream).toContainText('default-route-openshift-image-registry.apps.example.com/web/httpd')
  await stream.getByText('latest', { exact: true }).click()
  await expect(stream.getByText(/ubi9\/httpd-24@sha256:2222/).first()).toBeVisible()
  await expect(stream).toContainText('Red Hat release key')
})

test('the ImageStreams of a cluster, listed with what it says of each', async ({ page, lab }) => {
  const { host, source } = vendorOf(lab, 'openshift')
  await page.goto(`/registry/${host}?view=flat`)
  await expect(page.getByRole('link', { name: /web\/httpd/ })).toContainText('Serves pages')
  await expect(page.getByText(`Summaries as ${source} tells them`)).toBeVisible()
})

test('a table of tags says who told what is in it', async ({ page, lab }) => {
  const { host, name, source } = vendorOf(lab, 'docker-hub')
  await page.goto(`/repo/${host}/${name}`)
  await expect(page.getByText(`Details as ${source} lists them`)).toBeVisible()
})

test('the pulls that Docker Hub still allows', async ({ page, lab }) => {
  const { host } = vendorOf(lab, 'docker-hub')
  await page.goto(`/registry/${host}`)
  await expect(page.getByText('76 of 100 pulls left · over 6 hours')).toBeVisible()
})

for (const kind of ['docker-hub', 'red-hat', 'gitlab', 'ecr-public'])
  test(`${kind}: a logo comes from our own server, and is only a picture`, async ({ page, lab }) => {
    const { host, name } = vendorOf(lab, kind)
    const answer = page.waitForResponse(response => response.url().includes('/api/v1/logo?'))
    await page.goto(`/repo/${host}/${name}`)
    const headers = await (await answer).allHeaders()
    expect(headers['content-type']).toBe('image/png')
    expect(headers['content-security-policy']).toContain('sandbox')
    const logo = page.locator('img[src^="/api/v1/logo"]')
    await expect(logo).toHaveJSProperty('naturalWidth', 1)
  })

test('a logo that fails leaves nothing behind', async ({ page, lab }) => {
  const { host, name } = vendorOf(lab, 'gitlab')
  await page.route('**/api/v1/logo?*', route => route.fulfill({ contentType: 'image/png', body: 'no picture' }))
  await page.goto(`/repo/${host}/${name}`)
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.locator('img[src^="/api/v1/logo"]')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the description is a page of its own, and loads nothing of anybody', async ({ page, lab }) => {
    const { host, name } = vendorOf(lab, 'docker-hub')
    await page.goto(`/repo/${host}/${name}?view=overview`)
    await expect(page.getByRole('region', { name: 'Description' })).toContainText('Quick reference')
    await expect(page.getByRole('link', { name: 'the community' })).toHaveAttribute('rel', /noopener.*nofollow/)
  })
})
