import type { TestProject } from 'vitest/node'
import type { Lab } from './lab.ts'
import { startLab } from './start-lab.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `inject('lab')` in integration tests. */
    lab: Lab
  }
}

/** Global setup of the integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { lab, stop } = await startLab()
  project.provide('lab', lab)
  return stop
}
