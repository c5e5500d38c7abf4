import { writeFile } from 'node:fs/promises'
import { startBenchServer } from './bench-server.ts'
import { figures } from './figures.ts'

/** Prints every figure with its limit, and reports how many were met. Figures are ratios within this one run. */
const ROUNDS = 7

const server = await startBenchServer(ROUNDS)
let failed = 0
try {
  for (const { title, limit, unit, measure } of figures) {
    const outcome = await measure(server).catch((error: Error) => ({ value: Number.NaN, detail: error.message }))
    const ok = outcome.value <= limit
    if (!ok) failed += 1
    const shown = `${Number(outcome.value.toFixed(2))} ${unit} (at most ${limit})`
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${title}: ${shown}; ${outcome.detail}\n`)
  }
} finally {
  await server.stop()
}
const tally = { passed: figures.length - failed, failed }
if (process.env.PORTOLAN_BENCH_REPORT) await writeFile(process.env.PORTOLAN_BENCH_REPORT, JSON.stringify(tally))
process.exitCode = failed === 0 ? 0 : 1
