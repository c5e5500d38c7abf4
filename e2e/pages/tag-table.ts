import { expect, type Locator, type Page } from '@playwright/test'

const COLUMNS = ['Tag', 'Also tagged', 'Digest', 'Platforms', 'Size', 'Created'] as const
export type TagColumn = (typeof COLUMNS)[number]

/** The table of a repository page, as a reader sees it. */
export class TagTable {
  readonly table: Locator

  constructor(page: Page) {
    this.table = page.getByRole('table', { name: 'Tags' })
  }

  /** The row of `tag` itself, not one that has it among its aliases. */
  rowOf(tag: string): Locator {
    return this.table.locator(`tr[data-tag="${tag}"]`)
  }

  cell(tag: string, column: TagColumn): Locator {
    return this.rowOf(tag).getByRole('cell').nth(COLUMNS.indexOf(column))
  }

  /** Names of the tags, from top to bottom. */
  names(): Promise<string[]> {
    return this.table.locator('tbody tr td:first-child a').allTextContents()
  }

  async sortBy(column: TagColumn, direction: 'ascending' | 'descending'): Promise<void> {
    const head = this.table.getByRole('columnheader', { name: column, exact: true })
    for (let clicks = 0; (await head.getAttribute('aria-sort')) !== direction; clicks += 1) {
      if (clicks === 2) throw new Error(`The column ${column} does not sort ${direction}`)
      const before = this.table.page().url()
      await head.getByRole('link', { name: column }).click()
      await expect(this.table.page()).not.toHaveURL(before)
      await expect(head).toHaveAttribute('aria-sort', /./)
    }
  }

  /** Waits until the rows in view have their details. */
  async filled(): Promise<void> {
    await expect(this.table.locator('tbody tr').first().locator('[data-skeleton]')).toHaveCount(0)
  }
}
