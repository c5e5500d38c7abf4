import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../lib/testing/find-command.ts'
import { freePort } from './lab/free-port.ts'
import { labFileVariable } from './lab/lab-file.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium was found in PATH; install it, or set PORTOLAN_CHROMIUM.')

// Workers load this file again: what the first process chose is handed on in the environment.
process.env.PORTOLAN_E2E_PORT ??= String(await freePort())
process.env[labFileVariable] ??= at(`../.portolan/lab-${process.env.PORTOLAN_E2E_PORT}.json`)
const baseURL = `http://127.0.0.1:${process.env.PORTOLAN_E2E_PORT}`

/** Nothing of the browser's own reaches for the network. Chromium refuses its sandbox to root. */
const flags = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export default defineConfig({
  testDir: at('.'),
  testMatch: '**/*.spec.ts',
  outputDir: at('../.portolan/e2e'),
  forbidOnly: true,
  fullyParallel: true,
  retries: 1,
  workers: 2,
  timeout: 120_000,
  // Patience for machines whose two cores do other work as well; a test that passes never waits for it.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL,
    launchOptions: { executablePath, args: flags },
    screenshot: 'only-on-failure',
    // `--trace on` by hand: recording doubles the time of every test.
    trace: 'off',
  },
  webServer: {
    command: 'node e2e/lab/serve-app.ts',
    cwd: at('..'),
    url: `${baseURL}/api/health`,
    env: { PORT: process.env.PORTOLAN_E2E_PORT },
    // Building the images and the application, where neither is there yet.
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
