import { nodeFlags } from '../../server/process/node-flags.ts'
import { tallyPlaywright, tallyVitest } from './read-reports.ts'
import { reportPath, type Step } from './run-step.ts'
import type { Tally } from './tally.ts'

function vitest(title: string, config: string, file: string): Step {
  return {
    title,
    command: [
      'vitest',
      'run',
      `--config=lib/testing/${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath(file)}`,
    ],
    report: { file, tally: tallyVitest },
  }
}

export const lint: Step = {
  title: 'format and lint',
  command: ['biome', 'check', '--config-path=lib/testing/lint.json', '--error-on-warnings', '.'],
}

/** Writes next-env.d.ts and the types of routes, which a fresh clone lacks and the compiler needs. */
export const routeTypes: Step = { title: 'route types', command: ['next', 'typegen'] }

export const types: Step = { title: 'types', command: ['tsc', '--noEmit', '-p', '.'] }

export const unit = vitest('unit and architecture', 'vitest.config.ts', 'unit.json')

export const integration = vitest('integration', 'vitest.integration.config.ts', 'integration.json')

export const zot = vitest('zot', 'vitest.zot.config.ts', 'zot.json')

export const productionBuild: Step = {
  title: 'production build',
  command: ['node', 'lib/server/process/launch.mjs', 'build'],
}

export const e2e: Step = {
  title: 'e2e',
  command: ['playwright', 'test', '--config=e2e/playwright.config.ts'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath('e2e.json') },
  report: { file: 'e2e.json', tally: tallyPlaywright },
}

/** Records the pictures of the style guide anew. */
export const pictures: Step = {
  ...e2e,
  title: 'pictures',
  command: [...e2e.command, 'pictures', '--update-snapshots'],
}

export const bench: Step = {
  title: 'bench',
  // Layers are also read in this process: as the server reads them.
  command: ['node', ...nodeFlags(), '--conditions=react-server', 'lib/testing/bench/run-bench.ts'],
  env: { PORTOLAN_BENCH_REPORT: reportPath('bench.json') },
  report: { file: 'bench.json', tally: json => JSON.parse(json) as Tally },
}
