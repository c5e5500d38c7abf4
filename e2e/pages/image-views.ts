import { expect, type Locator, type Page } from '@playwright/test'

export type ImageView = 'Overview' | 'Layers' | 'Config' | 'Containerfile' | 'Referrers' | 'Get' | 'Run' | 'Raw'

const tabs = (page: Page): Locator => page.getByRole('navigation', { name: 'Views of the image' })

/** Goes to another view of the image by its tab, and waits until that is the current one. */
export async function openView(page: Page, view: ImageView): Promise<void> {
  const tab = tabs(page).getByRole('link', { name: view })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveURL(new RegExp(`/${view === 'Overview' ? 'image' : view.toLowerCase()}/`))
}

/** The text of a document that the page shows, as it stands there, without the numbers of its lines. */
export const documentText = (page: Page, what: 'manifest' | 'config' | 'blob'): Promise<string> =>
  page
    .getByRole('figure', { name: what })
    .locator('pre')
    .evaluate(pre => {
      const copy = pre.cloneNode(true) as Element
      for (const number of copy.querySelectorAll('[id^=L] > a:first-child')) number.remove()
      return copy.textContent
    })

/** The instructions of the Containerfile view, each with the layer it made. */
export const instructions = (page: Page): Locator =>
  page.getByRole('list', { name: 'Instructions with the layer each made' })
