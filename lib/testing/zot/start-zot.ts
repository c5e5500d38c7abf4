import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../e2e/lab/free-port.ts'
import { zotBinary } from './build-zot.ts'

const startTimeoutMs = 30_000

/** https://zotregistry.dev/latest/admin-guide/admin-configuration/: search without its scanner, which needs a database. */
const configuration = (folder: string, port: number) => ({
  distSpecVersion: '1.1.1',
  storage: { rootDirectory: join(folder, 'storage'), gc: false, dedupe: false },
  http: { address: '127.0.0.1', port: String(port) },
  log: { level: 'warn' },
  extensions: { search: { enable: true } },
})

export interface RunningZot extends AsyncDisposable {
  /** `127.0.0.1:port` */
  readonly host: string
}

/** Starts the real zot on a free port of loopback and waits until it answers. */
export async function startZot(): Promise<RunningZot> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-zot-'))
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const file = join(folder, 'config.json')
  await writeFile(file, JSON.stringify(configuration(folder, port)))
  const child = spawn(zotBinary, ['serve', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000)
    })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    await rm(folder, { recursive: true, force: true })
  }
  const deadlineMs = performance.now() + startTimeoutMs
  const answers = () =>
    fetch(`http://${host}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > deadlineMs) {
      await stop()
      throw new Error(`zot did not start: ${said}`)
    }
    await sleep(100)
  }
  return { host, [Symbol.asyncDispose]: stop }
}
