import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../lab/free-port.ts'
import { type ApiAnswer, type AskOptions, exchange } from './exchange.ts'

export interface Api {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  readonly host: string
  /** Of the process, whose memory can be looked at from outside. */
  readonly pid: number
  /** `GET /api/v1/<endpoint>?<query>` */
  get(endpoint: string, query?: Readonly<Record<string, string>>, options?: AskOptions): Promise<ApiAnswer>
  /** A POST with a JSON body, as Portolan's own page sends it unless `headers` say otherwise. */
  post(endpoint: string, body: unknown, options?: AskOptions): Promise<ApiAnswer>
  /** Any request, to a path from the root. */
  ask(method: string, path: string, options?: AskOptions & { readonly body?: string | Uint8Array }): Promise<ApiAnswer>
  /** Everything the process has written to standard output and error. */
  log(): string
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 20_000

/**
 * Starts the API in a process of its own, as a person with this environment would have it: its log is whole, its
 * memory is its own, and it ends with the test. `env` replaces the test's environment but for `PATH`.
 */
export async function startApi(env: Readonly<Record<string, string>>): Promise<Api> {
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'serve-api.ts')],
    {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORTOLAN_LOG_LEVEL: 'debug', ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const written: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk))
  const log = () => Buffer.concat(written).toString()
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  const deadline = performance.now() + START_TIMEOUT_MS
  for (;;) {
    const answered = await exchange(origin, 'GET', '/api/health').catch(() => undefined)
    if (answered) break
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`The API did not start: ${log()}`)
    }
    await sleep(50)
  }
  const ask: Api['ask'] = (method, path, options) => exchange(origin, method, path, options)
  return {
    origin,
    host,
    pid: child.pid ?? 0,
    log,
    stop,
    ask,
    get: (endpoint, query = {}, options = {}) =>
      ask('GET', `/api/v1/${endpoint}?${new URLSearchParams(query)}`, options),
    post: (endpoint, body, { headers, ...options } = {}) =>
      ask('POST', `/api/v1/${endpoint}`, {
        ...options,
        body: JSON.stringify(body),
        headers: headers ?? ownPage(origin),
      }),
  }
}

/** Headers that a browser adds to a POST of a page of `origin`. */
export const ownPage = (origin: string) => ({
  'content-type': 'application/json',
  origin,
  'sec-fetch-site': 'same-origin',
})
