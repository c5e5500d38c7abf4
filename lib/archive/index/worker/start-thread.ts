import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Threads run the sources themselves: Node reads TypeScript, and package.json's `imports` resolve `#lib`. Turbopack can
 * bundle `new Worker(new URL(…))` too, but what it makes of it has changed from release to release (next.js#93427,
 * #94015), and a path that it can only half read makes it follow every file of the project. So it gets to see neither a
 * path nor a constructor that takes one, and what runs is the same in development, in a production build and in tests.
 * The folder is the working directory, because Portolan's own launcher sets it to the project's root, and Next does so, too.
 */
const inProject = (...parts: readonly string[]) => [process.cwd(), ...parts].join('/')

/**
 * Node keeps here what it has made of the sources, by their contents: stripping their types and compiling them is two
 * thirds of what starting a thread costs. https://nodejs.org/api/module.html#module-compile-cache
 */
const compiledFolder = '.next/cache/threads'

const folders = {
  'reading-thread': 'lib/archive/index/worker',
  'hashing-thread': 'lib/archive/index/worker',
  'toc-thread': 'lib/archive/index/worker',
  'text-thread': 'lib/compare/file/worker',
} as const
export type ThreadEntry = keyof typeof folders

export interface ThreadOptions {
  readonly workerData: object
  readonly maxHeapMebibytes: number
  readonly transferList?: readonly (ArrayBuffer | import('node:worker_threads').MessagePort)[]
}

export const startThread = (
  entry: ThreadEntry,
  { workerData, maxHeapMebibytes, transferList = [] }: ThreadOptions,
): Worker =>
  Reflect.construct(Worker, [
    inProject(folders[entry], `${entry}.ts`),
    {
      workerData,
      transferList: [...transferList],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMebibytes },
      // Whatever else the environment holds is not a parser's business.
      env: { NODE_COMPILE_CACHE: inProject(compiledFolder) },
      execArgv: [],
    } satisfies WorkerOptions,
  ])
