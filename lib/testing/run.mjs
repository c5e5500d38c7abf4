// Entry of `npm test`, `npm run check`, `unit`, `e2e`, `test:zot`, `pictures` and `bench`.
import { ensureNode } from '../server/process/ensure-node.mjs'

if (await ensureNode()) {
  const { runSuite } = await import('./runner/run-suite.ts')
  process.exitCode = await runSuite(process.argv.slice(2))
}
