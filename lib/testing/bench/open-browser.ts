import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../find-command.ts'

/** Chromium as the end-to-end tests find it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium was found in PATH; install it, or set PORTOLAN_CHROMIUM.')
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}
