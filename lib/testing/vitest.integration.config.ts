import { mergeConfig } from 'vitest/config'
import { sharedConfig } from './vitest.shared.ts'

/** Tests against the real registries of e2e/lab, which the global setup starts and stops. */
export default mergeConfig(sharedConfig, {
  test: {
    include: ['{app,components,lib,e2e}/**/*.integration.test.ts'],
    globalSetup: ['e2e/lab/vitest-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Registries answer one file at a time: timings and request logs then belong to one test.
    fileParallelism: false,
  },
})
