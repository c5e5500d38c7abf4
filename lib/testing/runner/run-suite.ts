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
async function runSteps(suite: Suite, rest: readonly string[]): Promise<Tally> {
  const tallies: Tally[] = []
  for (const step of suite.steps) tallies.push(await runStep({ ...step, command: [...step.command, ...rest] }))
  return addTallies(tallies)
}

/**
 * Runs one suite by name, prints the closing line and resolves to the exit code. What follows the name goes to the tool of
 * a suite that has only one: `npm run e2e -- palette.spec`, `npm run bench -- cards`.
 */
export async function runSuite([name = '', ...rest]: readonly string[]): Promise<number> {
  const suite = suites[name]
  if (!suite) {
    console.error(`Unknown suite "${name}"; use one of ${Object.keys(suites).join(', ')}.`)
    return 2
  }
  if (suite.steps.length > 1 && rest.length > 0) {
    console.error(`The suite "${name}" has several tools and takes no arguments for them: ${rest.join(' ')}`)
    return 2
  }
  if (suite.prepare?.() === false) {
    process.stdout.write(`\n${closingLine({ passed: 0, failed: 1 })}\n`)
    return 1
  }
  const tally = await runSteps(suite, rest)
  process.stdout.write(`\n${closingLine(tally)}\n`)
  return exitCodeOf(tally)
}
