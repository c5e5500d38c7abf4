import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runChild } from '../../lib/server/process/run-child.ts'
import { labFileVariable } from './lab-file.ts'
import { startLab } from './start-lab.ts'

/**
 * The server under test: `npm start` beside a running lab, as a user who has logged in to it. Run by Playwright, and by
 * hand to look at the application with real registries (`PORT=3000 node e2e/lab/serve-app.ts`).
 */
const labFile = process.env[labFileVariable]
const { lab, stop } = await startLab()
if (labFile) await writeFile(labFile, JSON.stringify(lab), { mode: 0o600 })
try {
  process.exitCode = await runChild(process.execPath, ['lib/server/process/launch.mjs', 'start'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: lab.env,
    drainMs: 12_000,
  })
} finally {
  await stop()
  if (labFile) await rm(labFile, { force: true })
}
