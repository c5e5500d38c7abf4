import { expect, type Locator, type Page } from '@playwright/test'
import { type Lab, labImage } from './lab/lab.ts'
import { layoutShifts } from './pages/layout-shifts.ts'
import { test } from './pages/test.ts'

/**
 * The typeface moves words by a pixel or two when it has come, whatever stands in for it before. One row that grows by a
 * pixel is far more than this: https://web.dev/articles/cls#layout-shift-score
 */
const TYPEFACE_SHIFT = 0.001

interface Filling {
  readonly address: (lab: Lab) => string
  filled(page: Page): Promise<void>
}

const reachable = (card: Locator) => expect(card).toContainText('Reachable')

const fillings: Readonly<Record<string, Filling>> = {
  home: {
    address: () => '/',
    filled: page => reachable(page.getByRole('region', { name: 'Enterprise' }).getByRole('article').first()),
  },
  registry: {
    address: ({ registries }) => `/registry/${registries.open.host}`,
    filled: page => reachable(page.getByRole('article', { name: 'Registry' })),
  },
  repository: {
    address: ({ registries }) => `/repo/${registries.open.host}/course/httpd`,
    filled: page => expect(page.locator('tbody [data-skeleton]')).toHaveCount(0),
  },
  'pinned image': {
    address: lab => {
      const { reference, digest } = labImage(lab, 'course/httpd', '1.1')
      return `/config/${reference}@${digest}#L3-L9`
    },
    filled: page => expect(page.locator('[data-marked]')).toHaveCount(7),
  },
  'many tags': {
    address: ({ registries, bulkTags }) => `/repo/${registries.open.host}/${bulkTags.repository}`,
    filled: page => expect(page.locator('tbody tr').first()).toContainText('sha256:'),
  },
}

for (const [name, { address, filled }] of Object.entries(fillings)) {
  test(`${name}: nothing moves while details fill in`, async ({ page, lab }) => {
    await page.goto(address(lab))
    await filled(page)
    const { total, moved } = await layoutShifts(page)
    expect(total, moved).toBeLessThan(TYPEFACE_SHIFT)
  })
}
