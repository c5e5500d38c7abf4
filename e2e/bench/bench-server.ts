import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../lab/free-port.ts'
import { startRegistry } from '../lab/registry-process.ts'
import { type DelayProxy, startDelayProxy } from './delay-proxy.ts'
import { fillStorage } from './fill-storage.ts'

export interface BenchServer {
  /** `http://127.0.0.1:port` of Portolan. */
  readonly origin: string
  /** The registry without delay, and proxies to it that answer 20 ms later; each is a registry nobody has asked yet. */
  readonly direct: DelayProxy
  readonly distant: readonly DelayProxy[]
  /** For skopeo. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const DELAY_MS = 20
const START_TIMEOUT_MS = 600_000

async function writeConfiguration(folder: string, hosts: readonly string[]) {
  const containers = join(folder, '.config/containers')
  await mkdir(containers, { recursive: true })
  const tables = hosts.map(host => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`)
  const conf = join(containers, 'registries.conf')
  await writeFile(conf, tables.join('\n'))
  return { HOME: folder, XDG_CONFIG_HOME: join(folder, '.config'), CONTAINERS_REGISTRIES_CONF: conf }
}

async function waitFor(url: string, isOver: () => boolean): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (isOver() || performance.now() > deadline) throw new Error(`${url} does not answer`)
    await sleep(200)
  }
}

/** Starts a large registry, proxies that make it distant, and the production build of Portolan beside them. */
export async function startBenchServer(distantCount: number): Promise<BenchServer> {
  const cache = join(root, '.portolan', 'bench')
  const storage = await fillStorage(cache)
  const folder = await mkdtemp(join(root, '.portolan', 'run-'))
  const registry = await startRegistry({ folder, storage })
  const direct = await startDelayProxy(registry.host, 0)
  const distant: DelayProxy[] = []
  for (let index = 0; index < distantCount; index += 1) distant.push(await startDelayProxy(registry.host, DELAY_MS))
  const env = await writeConfiguration(
    folder,
    [direct, ...distant].map(({ host }) => host),
  )

  const port = String(await freePort())
  const app = spawn(process.execPath, ['lib/server/process/launch.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: port, PORTOLAN_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = once(app, 'exit')
  const stop = async () => {
    app.kill('SIGTERM')
    await exited
    await Promise.all([direct, ...distant].map(proxy => proxy.stop()))
    await registry.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    await waitFor(`${origin}/api/health`, () => app.exitCode !== null)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, direct, distant, env, stop }
}
