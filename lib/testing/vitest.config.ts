import { configDefaults, mergeConfig } from 'vitest/config'
import { sharedConfig } from './vitest.shared.ts'

/** Tests that need no service: the folder's own code, loopback servers started by the test. */
export default mergeConfig(sharedConfig, {
  test: {
    include: ['{app,components,lib,e2e}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, '**/*.integration.test.ts'],
    testTimeout: 20_000,
    // Starts in two thirds of the time of processes; nothing here needs one of its own.
    pool: 'threads',
  },
})
