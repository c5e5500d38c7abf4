import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './pages/test.ts'

/** Archives by skopeo are dropped on the page of the built-in registry, or chosen with the keyboard. */

let folder: string
test.beforeAll(({ lab }) => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-drop-'))
  writeFileSync(join(folder, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  const source = `docker://${lab.registries.open.host}/course/httpd:1.1`
  const archive = `oci-archive:${join(folder, 'course-httpd.oci.tar')}:dropped`
  const args = ['--policy', join(folder, 'policy.json'), 'copy', '--quiet', '--src-tls-verify=false', source, archive]
  execFileSync('skopeo', args, { stdio: 'pipe' })
  writeFileSync(join(folder, 'notes.tar'), 'no tar at all '.repeat(100))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const section = (page: Page) => page.getByRole('region', { name: 'Open an archive' })

/** What a browser hands to a page on which a file is dropped. */
async function drop(page: Page, name: string, target: Locator = section(page)) {
  const text = readFileSync(join(folder, name)).toString('base64')
  const transfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), character => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName ?? '', { type: 'application/x-tar' }))
      return data
    },
    [text, name],
  )
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}

test('an archive that is dropped is imported and opened', async ({ page }) => {
  await page.goto('/registry/samples.localhost')
  await drop(page, 'course-httpd.oci.tar')
  await expect(page.getByRole('textbox', { name: 'Name in the built-in registry' })).toHaveValue(
    'imported/course-httpd',
  )
  await page.getByRole('button', { name: 'Import course-httpd.oci.tar' }).click()
  await expect(page).toHaveURL(/\/image\/samples\.localhost\/imported\/course-httpd:dropped/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('course-httpd')
})

test('one is chosen, named and imported with the keyboard alone', async ({ page }) => {
  await page.goto('/registry/samples.localhost')
  await page.getByLabel('Archive of an image').setInputFiles(join(folder, 'course-httpd.oci.tar'))
  const name = page.getByRole('textbox', { name: 'Name in the built-in registry' })
  await name.focus()
  await name.fill('team/by-key:1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/image\/samples\.localhost\/team\/by-key:1/)
})

test.describe('what is no archive', () => {
  test.use({ expectedConsole: /400 \(Bad Request\)/ })

  test('is refused in words, and nothing of it is kept', async ({ page }) => {
    await page.goto('/registry/samples.localhost')
    await drop(page, 'notes.tar')
    await page.getByRole('button', { name: 'Import notes.tar' }).click()
    await expect(section(page).getByText('This is no archive of an image')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('link', { name: 'notes' })).toHaveCount(0)
  })
})

test('one that is dropped anywhere on the first page is imported from there', async ({ page }) => {
  await page.goto('/')
  // Listening begins when the page is alive.
  await expect(async () => {
    await drop(page, 'course-httpd.oci.tar', page.getByRole('heading', { name: 'Your registries' }))
    await expect(page.getByRole('textbox', { name: 'Name in the built-in registry' })).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('team/from-home:1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/image\/samples\.localhost\/team\/from-home:1/)
})
