import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../e2e/lab/free-port.ts'

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/** Building comes first where there is no current build. */
const START_TIMEOUT_MS = 600_000

export interface RunningApp {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  stop(): Promise<void>
}

export interface AppOptions {
  /** Holds configuration, data and log of this run. */
  readonly folder: string
  /** `host:port` of every registry it may be asked about. */
  readonly registries: readonly string[]
  /** Further settings by their variables. */
  readonly env?: Readonly<Record<string, string>>
}

/** Files of a user without any login, who named the registries. */
async function writeFiles({ folder, registries }: AppOptions): Promise<Readonly<Record<string, string>>> {
  const at = (name: string) => join(folder, name)
  await mkdir(at('home'), { recursive: true })
  await writeFile(at('auth.json'), '{}\n')
  await writeFile(at('registries.conf'), 'unqualified-search-registries = []\n')
  await writeFile(at('portolan.toml'), registries.map(host => `[[registry]]\nhost = "${host}"\n`).join('\n'))
  return {
    HOME: at('home'),
    PORTOLAN_CONFIG: at('portolan.toml'),
    PORTOLAN_DATA_DIR: at('data'),
    REGISTRY_AUTH_FILE: at('auth.json'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
  }
}

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    response => response.ok,
    () => false,
  )

/** The production build as `npm start` runs it, on a free port; resolves once it answers. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const port = await freePort()
  const env = { ...process.env, ...(await writeFiles(options)), ...options.env, PORT: String(port) }
  const logFile = join(options.folder, 'app.log')
  const log = openSync(logFile, 'w')
  const launcher = 'lib/server/process/launch.mjs'
  const child = spawn(process.execPath, [launcher, 'start'], { cwd: projectRoot, env, stdio: ['ignore', log, log] })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  const origin = `http://127.0.0.1:${port}`
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!(await answers(origin))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`The application did not start:\n${(await readFile(logFile, 'utf8')).slice(-4_000)}`)
    }
    await sleep(200)
  }
  return { origin, stop }
}
