import { mergeConfig } from 'vitest/config'
import { sharedConfig } from './vitest.shared.ts'

/** The checks of zot's adapter on the real zot, which `npm run test:zot` builds first. */
export default mergeConfig(sharedConfig, { test: { include: ['lib/testing/zot/real-zot.ts'], testTimeout: 30_000 } })
