import { ensureDebianPackages } from '../debian-packages.ts'
import { ensureZot } from '../zot/build-zot.ts'
import { runStep, type Step } from './run-step.ts'
import * as steps from './steps.ts'
import { addTallies, closingLine, exitCodeOf, type Tally } from './tally.ts'

interface Suite {
  /** Brings what the steps need; where it cannot, it says what is missing and answers false. */
  readonly prepare?: () => boolean
  readonly steps: readonly Step[]
}

const check = [steps.lint, steps.routeTypes, steps.types, steps.unit]

const suites: Readonly<Record<string, Suite>> = {
  check: { steps: check },
  unit: { steps: [steps.unit] },
  integration: { prepare: ensureDebianPackages, steps: [steps.integration] },
  e2e: { prepare: ensureDebianPackages, steps: [steps.e2e] },
  pictures: { prepare: ensureDebianPackages, steps: [steps.pictures] },
  bench: { prepare: ensureDebianPackages, steps: [steps.bench] },
  zot: { prepare: ensureZot, steps: [steps.zot] },
  all: { prepare: ensureDebianPackages, steps: [...check, steps.integration, steps.productionBuild, steps.e2e] },
}

/** Every step runs, also after a failure: one run tells all that is wrong. */
async function runSteps(suite: Suite): Promise<Tally> {
  const tallies: Tally[] = []
  for (const step of suite.steps) tallies.push(await runStep(step))
  return addTallies(tallies)
}

/** Runs one suite by name, prints the closing line and resolves to the exit code. */
export async function runSuite(args: readonly string[]): Promise<number> {
  const suite = suites[args[0] ?? '']
  if (!suite) {
    console.error(`Unknown suite "${args[0] ?? ''}"; use one of ${Object.keys(suites).join(', ')}.`)
    return 2
  }
  if (suite.prepare?.() === false) {
    process.stdout.write(`\n${closingLine({ passed: 0, failed: 1 })}\n`)
    return 1
  }
  const tally = await runSteps(suite)
  process.stdout.write(`\n${closingLine(tally)}\n`)
  return exitCodeOf(tally)
}
