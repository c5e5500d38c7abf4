import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What unit and integration tests have in common. */
export const sharedConfig = defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // next/font and PostCSS are Next's business; tests outside the browser need neither.
  css: { postcss: { plugins: [] } },
  resolve: {
    // 'server-only' throws outside React's server condition; in these tests there is no client to leak into.
    alias: { 'server-only': fileURLToPath(new URL('./server-only.ts', import.meta.url)) },
  },
  test: {
    environment: 'node',
    restoreMocks: true,
    // A suite that found nothing to run has failed.
    passWithNoTests: false,
  },
})
