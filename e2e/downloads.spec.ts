import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { test } from './pages/test.ts'

/**
 * Long downloads are written by the page. The picker is the browser's own window, which no test can work; instead of it, the page
 * gets a file of its private file system, which is written in the same way.
 */

declare global {
  interface Window {
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>
    chosenFile?: FileSystemFileHandle
  }
}

const usePrivateFiles = (page: Page) =>
  page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => {
      const folder = await navigator.storage.getDirectory()
      window.chosenFile = await folder.getFileHandle(suggestedName, { create: true })
      return window.chosenFile
    }
  })

/** A disk so slow that the download is not over before somebody has seen it. */
const useSlowDisk = (page: Page) =>
  page.addInitScript(() => {
    const createWritable = FileSystemFileHandle.prototype.createWritable
    FileSystemFileHandle.prototype.createWritable = async function () {
      const file = await createWritable.call(this)
      const slow = new WritableStream<Uint8Array<ArrayBuffer>>({
        write: chunk => new Promise(resolve => setTimeout(resolve, 1_000)).then(() => file.write(chunk)),
        abort: () => file.abort(),
        close: () => file.close(),
      })
      return slow as FileSystemWritableFileStream
    }
  })

const savedHash = (page: Page) =>
  page.evaluate(async () => {
    const file = await window.chosenFile?.getFile()
    const hash = await crypto.subtle.digest('SHA-256', (await file?.arrayBuffer()) ?? new ArrayBuffer())
    return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  })

const downloads = (page: Page) => page.getByRole('region', { name: 'Downloads' })

/** Nothing listens for the click before the page is alive. */
async function download(page: Page, name: string) {
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name, exact: true }).first().click()
}

test('a whole image is saved with its progress, and is what the API gives', async ({ page, lab }) => {
  const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
  await usePrivateFiles(page)
  await page.goto(`/get/${reference}`)
  await download(page, 'oci-archive')
  const line = downloads(page).getByRole('group', { name: 'httpd-1.1.oci-archive.tar' })
  await expect(line.getByRole('status')).toContainText('Saved')
  const answer = await page.request.get(`/api/v1/archive?ref=${reference}@${digest}`)
  expect(await savedHash(page)).toBe(
    createHash('sha256')
      .update(await answer.body())
      .digest('hex'),
  )
  await line.getByRole('button', { name: 'Dismiss' }).click()
  await expect(downloads(page)).toHaveCount(0)
})

test('a download goes on on the next page, and is cancelled there with nothing kept', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await usePrivateFiles(page)
  await useSlowDisk(page)
  await page.goto(`/get/${reference}`)
  await download(page, 'docker-archive')
  const line = downloads(page).getByRole('group', { name: 'httpd-1.1.docker-archive.tar' })
  await expect(line.getByRole('progressbar', { name: 'Saving' })).toHaveAttribute('aria-valuetext', / of /)
  await page
    .getByRole('link', { name: /^Layers/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/layers\//)
  await line.getByRole('button', { name: 'Cancel' }).click()
  await expect(line.getByRole('status')).toHaveText('Cancelled. Nothing of it was kept.')
  const isLeft = () =>
    page.evaluate(() =>
      window.chosenFile?.getFile().then(
        () => true,
        () => false,
      ),
    )
  await expect.poll(isLeft).toBe(false)
})

test('without a picker the link is followed by the browser', async ({ page, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  await page.addInitScript(() => {
    delete window.showSaveFilePicker
  })
  await page.goto(`/get/${reference}`)
  const saved = page.waitForEvent('download')
  await download(page, 'oci-archive')
  expect((await saved).suggestedFilename()).toBe('httpd-1.1.oci-archive.tar')
})
