import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'

export interface RunningRegistry {
  /** `127.0.0.1:port` */
  readonly host: string
  stop(): Promise<void>
}

export interface RegistryOptions {
  /** Where configuration and log go. */
  readonly folder: string
  /** Where repositories and blobs are. */
  readonly storage: string
  /** The `auth` section, as lines of YAML without their first indent. */
  readonly auth?: readonly string[]
  /** The port of a registry that ran before; a free one without it. */
  readonly port?: number
}

const START_TIMEOUT_MS = 15_000

/** Settings as https://distribution.github.io/distribution/about/configuration/ documents them. */
function configuration(port: number, { storage, auth = [] }: RegistryOptions): string {
  return [
    'version: 0.1',
    'log: {level: warn, accesslog: {disabled: true}}',
    `storage: {filesystem: {rootdirectory: ${JSON.stringify(storage)}}, delete: {enabled: true}}`,
    `http: {addr: "127.0.0.1:${port}", secret: lab}`,
    ...(auth.length > 0 ? ['auth:', ...auth.map(line => `  ${line}`)] : []),
    '',
  ].join('\n')
}

async function answers(host: string): Promise<boolean> {
  const response = await fetch(`http://${host}/v2/`).catch(() => undefined)
  return response !== undefined && [200, 401].includes(response.status)
}

/** Starts CNCF distribution on a free port and waits until it answers. */
export async function startRegistry(options: RegistryOptions): Promise<RunningRegistry> {
  const port = options.port ?? (await freePort())
  const host = `127.0.0.1:${port}`
  const file = join(options.folder, `registry-${port}.yml`)
  await writeFile(file, configuration(port, options))
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!(await answers(host))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`docker-registry did not start with ${file}: ${said}`)
    }
    await sleep(50)
  }
  return { host, stop }
}
