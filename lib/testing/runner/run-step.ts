import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Tally, tallyOf } from './tally.ts'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/** JSON reports of the last run, one per step. */
const reportFolder = join(projectRoot, '.portolan', 'reports')

export interface Step {
  readonly title: string
  /** Name of a command in node_modules/.bin, with its arguments. */
  readonly command: readonly [string, ...string[]]
  readonly env?: Readonly<Record<string, string>>
  /** Tests are counted from the report that the command writes; without one, the step itself counts as one. */
  readonly report?: { readonly file: string; readonly tally: (json: string) => Tally }
}

export const reportPath = (file: string) => join(reportFolder, file)

function run(step: Step): Promise<number> {
  const [command, ...args] = step.command
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      ...step.env,
      PATH: [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

async function tallyReport({ report }: Step, exitCode: number): Promise<Tally> {
  if (!report) return tallyOf(exitCode === 0)
  const json = await readFile(reportPath(report.file), 'utf8').catch(() => undefined)
  if (json === undefined) return tallyOf(false)
  const tally = report.tally(json)
  // The command knows of failures that its report does not (an unhandled rejection, a broken setup).
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** Runs one step with its output passed through, and counts what it found. */
export async function runStep(step: Step): Promise<Tally> {
  process.stdout.write(`\n── ${step.title}\n`)
  if (step.report) {
    await mkdir(reportFolder, { recursive: true })
    await rm(reportPath(step.report.file), { force: true })
  }
  const startedMs = performance.now()
  const tally = await tallyReport(step, await run(step))
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  process.stdout.write(`── ${step.title}: ${tally.failed === 0 ? 'ok' : 'failed'} after ${seconds} s\n`)
  return tally
}
