import { readFileSync } from 'node:fs'
import { test as base } from '@playwright/test'
import type { Lab } from './lab.ts'
import { labFileVariable } from './lab-file.ts'

/** Playwright's `test` with the running lab. */
export const test = base.extend<object, { readonly lab: Lab }>({
  lab: [
    // Playwright reads a fixture's needs off this pattern, so it must be one; the lab needs nothing of the browser.
    async ({ browserName: _browserName }, use) => {
      await use(JSON.parse(readFileSync(process.env[labFileVariable] ?? '', 'utf8')) as Lab)
    },
    { scope: 'worker' },
  ],
})
