import { expect } from '@playwright/test'
import { sitePages } from './pages/site.ts'
import { test } from './pages/test.ts'

/** Browsers report also what a script tried and got over, where the console says nothing. */
for (const name of ['home', 'repository', 'image', 'files', 'compare'])
  test(`${name}: nothing is tried that the policy refuses`, async ({ page, context, lab }) => {
    const refused: string[] = []
    await context.exposeFunction('tellRefused', (what: string) => void refused.push(what))
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        (globalThis as unknown as { tellRefused(what: string): void }).tellRefused(
          `${violatedDirective} ${blockedURI} ${sourceFile}`,
        ),
      ),
    )
    await page.goto(sitePages[name]?.(lab) ?? '', { waitUntil: 'networkidle' })
    expect(refused).toEqual([])
  })
