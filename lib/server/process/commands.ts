import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { loadSettings } from '#lib/credentials/settings/load-settings'
import { AppError } from '#lib/errors/app-error'
import { nodeFlags } from './node-flags.ts'
import { isBuildCurrent, recordBuild } from './production-build.ts'
import { runChild } from './run-child.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const nextCommand = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Long enough for a page to finish, short enough for a process manager's own patience (10 s in most). */
const DRAIN_MS = 8_000

/**
 * Names are looked up by getaddrinfo, of which libuv runs only half as many at a time as it has threads: with the usual
 * four, two names that nobody answers for would hold up every other registry. https://docs.libuv.org/en/v1.x/threadpool.html
 */
const THREADS = '32'

interface NextOptions {
  /** Next hands them on to processes of its own when it builds, in a way that takes no flags of V8. */
  readonly flags?: readonly string[]
  readonly onOutput?: (text: string) => void
}

function next(args: readonly string[], { flags = [], onOutput }: NextOptions = {}): Promise<number> {
  return runChild(process.execPath, [...flags, nextCommand, ...args], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: '1', UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? THREADS },
    drainMs: DRAIN_MS,
    ...(onOutput && { onOutput }),
  })
}

/** Settings are checked before anything is built or started: a wrong one is told at once. */
function addressArguments(): readonly string[] {
  const { listen, port } = loadSettings({ env: process.env, home: homedir() })
  return ['--hostname', listen, '--port', String(port)]
}

function build(): Promise<number> {
  return recordBuild(root, () => next(['build']))
}

/** Says where to go once Next listens; Next's own lines tell the port also when `PORT=0` left the choice to the system. */
function announceWhenReady(): (text: string) => void {
  let seen = ''
  let announced = false
  return text => {
    if (announced) return
    seen += text
    const address = /https?:\/\/[^\s]+/.exec(seen)?.[0]
    if (!address || !seen.includes('Ready')) return
    announced = true
    process.stdout.write(`Portolan is ready at ${address}\n`)
  }
}

async function start(): Promise<number> {
  const address = addressArguments()
  if (!(await isBuildCurrent(root))) {
    process.stdout.write('Building Portolan, because there is no build of these sources yet …\n')
    const exitCode = await build()
    if (exitCode !== 0) return exitCode
  }
  return next(['start', ...address], { flags: nodeFlags(), onOutput: announceWhenReady() })
}

async function dev(): Promise<number> {
  return next(['dev', ...addressArguments()])
}

const commands: Readonly<Record<string, () => Promise<number>>> = { start, dev, build }

/** Runs one of `start`, `dev`, `build`; resolves to the exit code. A wrong setting is told in plain words. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const command = commands[args[0] ?? '']
  if (!command) {
    console.error(`Unknown command "${args[0] ?? ''}"; use one of ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    console.error([error.message, error.hint].filter(Boolean).join('\n'))
    return 1
  }
}
