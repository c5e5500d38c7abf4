import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isBuildCurrent, recordBuild } from './production-build.ts'
import { runChild } from './run-child.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const nextCommand = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Long enough for a page to finish, short enough for a process manager's own patience (10 s in most). */
const DRAIN_MS = 8_000

interface Address {
  readonly host: string
  readonly port: number
}

function next(args: readonly string[], onOutput?: (text: string) => void): Promise<number> {
  return runChild(process.execPath, [nextCommand, ...args], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    drainMs: DRAIN_MS,
    ...(onOutput && { onOutput }),
  })
}

const addressArguments = ({ host, port }: Address) => ['--hostname', host, '--port', String(port)]

async function listenAddress(): Promise<Address> {
  const port = Number(process.env.PORT || '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}"; it must be a whole number from 0 to 65535.`)
  }
  return { host: '127.0.0.1', port }
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
  const address = await listenAddress()
  if (!(await isBuildCurrent(root))) {
    process.stdout.write('Building Portolan, because there is no build of these sources yet …\n')
    const exitCode = await build()
    if (exitCode !== 0) return exitCode
  }
  return next(['start', ...addressArguments(address)], announceWhenReady())
}

async function dev(): Promise<number> {
  return next(['dev', ...addressArguments(await listenAddress())])
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
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
