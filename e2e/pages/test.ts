import { expect, type Request } from '@playwright/test'
import { test as base } from '../lab/lab-test.ts'

interface PageOptions {
  /** What the page may say in the console, e.g. that its own document is a 404. */
  readonly expectedConsole: RegExp | undefined
}

interface PageFixtures {
  /** `127.0.0.1:port` of the server under test. */
  readonly server: string
  /** Fails the test on any error or warning in the browser's console; Chromium reports violated policies there too. */
  readonly cleanConsole: undefined
  /** Fails the test when the browser asks anyone but the server under test. */
  readonly ownOrigin: undefined
}

const LOUD = ['error', 'warning', 'assert']

/** Playwright's `test` with the running lab, for pages that are quiet and keep to their own origin. */
export const test = base.extend<PageOptions & PageFixtures>({
  expectedConsole: [undefined, { option: true }],
  server: async ({ baseURL }, use) => {
    await use(new URL(baseURL ?? '').host)
  },
  cleanConsole: [
    async ({ context, expectedConsole }, use) => {
      const said: string[] = []
      context.on('console', message => {
        const text = `${message.text()} (${message.location().url})`
        if (LOUD.includes(message.type()) && !expectedConsole?.test(text)) said.push(`${message.type()}: ${text}`)
      })
      context.on('weberror', event => said.push(String(event.error())))
      await use(undefined)
      expect(said, 'errors and warnings in the browser’s console').toEqual([])
    },
    { auto: true },
  ],
  ownOrigin: [
    async ({ context, server }, use) => {
      const elsewhere: string[] = []
      const isOurs = (request: Request) =>
        /^(data|blob):/.test(request.url()) || new URL(request.url()).origin === `http://${server}`
      context.on('request', request => {
        if (!isOurs(request)) elsewhere.push(request.url())
      })
      await use(undefined)
      expect(elsewhere, 'requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})
