import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Threads run the sources themselves: Node reads TypeScript, and package.json's `imports` resolve `#lib`. Turbopack can
 * bundle `new Worker(new URL(…))` too, but what it makes of it has changed from release to release (next.js#93427,
 * #94015); a path it is told to ignore stays what it is in development, in a production build and in tests. The folder is
 * the working directory, because Portolan's own launcher sets it to the project's root, and Next does so, too.
 */
const folder = () => join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'archive', 'index', 'worker')

export interface ThreadOptions {
  readonly workerData: object
  readonly maxHeapMebibytes: number
  readonly transferList?: readonly (ArrayBuffer | import('node:worker_threads').MessagePort)[]
}

export const startThread = (
  entry: 'reading-thread' | 'hashing-thread',
  { workerData, maxHeapMebibytes, transferList = [] }: ThreadOptions,
): Worker =>
  new Worker(/* turbopackIgnore: true */ join(folder(), `${entry}.ts`), {
    workerData,
    transferList: [...transferList],
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMebibytes },
    // Whatever the environment holds is not a parser's business.
    env: {},
    execArgv: [],
  })
