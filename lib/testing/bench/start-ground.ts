import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareStorage as prepareLabStorage } from '../../../e2e/lab/images/prepare-storage.ts'
import { startRegistry } from '../../../e2e/lab/registry-process.ts'
import { type LatencyProxy, startLatencyProxy } from './latency-proxy.ts'
import { prepareStorage } from './prepare-storage.ts'
import { startApp } from './start-app.ts'

/** Pairs of each comparison. */
export const runs = 5

const upstreamDelayMs = 20
const inspectedImages = 2

/** What the figures are taken on. A host is taken by one run only, so that it is new to the application. */
export interface Ground {
  /** `http://127.0.0.1:port` of the application. */
  readonly app: string
  /** The lab's real images behind 20 ms. */
  takeDelayed(): LatencyProxy
  /** What `fillRegistry` made, without delay. */
  takeLarge(): string
  /** The lab's real images without delay; taken as often as wanted. */
  readonly images: string
  /** For tools: no login, no configuration of this machine. */
  readonly toolEnv: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const portolanFolder = fileURLToPath(new URL('../../../.portolan', import.meta.url))

type Stop = () => Promise<unknown>

function taker<T>(items: readonly T[], what: string): () => T {
  const left = [...items]
  return () => {
    const item = left.shift()
    if (item === undefined) throw new Error(`No further ${what} was started.`)
    return item
  }
}

async function startAll(stops: Stop[]): Promise<Omit<Ground, 'stop'>> {
  const lab = await prepareLabStorage(join(portolanFolder, 'lab'))
  const largeStorage = await prepareStorage(join(portolanFolder, 'bench'))
  await mkdir(portolanFolder, { recursive: true })
  const folder = await mkdtemp(join(portolanFolder, 'run-'))
  stops.unshift(() => rm(folder, { recursive: true, force: true }))
  const keep = <T extends { stop: Stop }>(running: T): T => {
    stops.unshift(() => running.stop())
    return running
  }
  const images = keep(await startRegistry({ folder, storage: join(lab.folder, 'open') })).host
  const delayed: LatencyProxy[] = []
  // One a pair and image, and one for counting what a second look asks.
  for (let index = 0; index < runs * (inspectedImages + 1); index += 1)
    delayed.push(keep(await startLatencyProxy(images, upstreamDelayMs)))
  const large: string[] = []
  // For names, for both kinds of details, and one to warm up on and to list the repositories of.
  for (let index = 0; index < runs * 3 + 1; index += 1)
    large.push(keep(await startRegistry({ folder, storage: largeStorage })).host)
  const registries = [images, ...delayed.map(({ host }) => host), ...large]
  const app = keep(await startApp({ folder, registries }))
  return {
    app: app.origin,
    images,
    takeDelayed: taker(delayed, 'delayed registry'),
    takeLarge: taker(large, 'large registry'),
    toolEnv: { HOME: join(folder, 'home'), REGISTRY_AUTH_FILE: join(folder, 'auth.json') },
  }
}

/** Starts registries, proxies and the application; `stop` ends them in the reverse order. */
export async function startGround(): Promise<Ground> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const one of stops.splice(0)) await one()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)))
  try {
    return { ...(await startAll(stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
