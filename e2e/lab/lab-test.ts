import { readFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import type { Lab } from './lab.ts'
import { labFileVariable } from './lab-file.ts'

interface LabFixtures {
  /** Fails the test when the page logs an error or throws one. */
  readonly cleanConsole: undefined
}

interface LabWorkerFixtures {
  readonly lab: Lab
}

/** Playwright's `test` with the running lab, and without errors in the browser's console. */
export const test = base.extend<LabFixtures, LabWorkerFixtures>({
  lab: [
    // Playwright reads a fixture's needs off this pattern, so it must be one; the lab needs nothing of the browser.
    async ({ browserName: _browserName }, use) => {
      await use(JSON.parse(readFileSync(process.env[labFileVariable] ?? '', 'utf8')) as Lab)
    },
    { scope: 'worker' },
  ],
  cleanConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', message => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', error => errors.push(String(error)))
      await use(undefined)
      expect(errors, 'errors in the browser’s console').toEqual([])
    },
    { auto: true },
  ],
})
