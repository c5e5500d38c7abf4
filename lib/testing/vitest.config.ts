import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root,
  // next/font and PostCSS are Next's business; unit tests need neither.
  css: { postcss: { plugins: [] } },
  resolve: {
    // 'server-only' throws outside React's server condition; in unit tests there is no client to leak into.
    alias: { 'server-only': fileURLToPath(new URL('./server-only.ts', import.meta.url)) },
  },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
