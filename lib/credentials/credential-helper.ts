import { type ChildProcess, spawn } from 'node:child_process'
import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { secret } from './secret.ts'
import type { Credential } from './types.ts'

export interface HelperOptions {
  /** Where the helper is searched (`PATH`) and what it is given; variables of no use to it are left out. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs?: number
}

const outputLimitBytes = 64 * 1024
const defaultTimeoutMs = 10_000

// What a helper needs to find its own store: the user, the desktop's secret service, gpg and pass, the clouds' tools,
// and the way to the network. Nothing of Portolan's.
const passedNames = new Set(
  'PATH HOME USER LOGNAME LANG TMPDIR DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNUPGHOME DOCKER_CONFIG'.split(
    ' ',
  ),
)
const passedPrefixes = ['LC_', 'XDG_', 'PASSWORD_STORE_', 'AWS_', 'AZURE_', 'CLOUDSDK_', 'GOOGLE_', 'SSL_CERT_']
const proxyName = /^(https?|no|all)_proxy$/i

const isPassed = (name: string): boolean =>
  passedNames.has(name) || passedPrefixes.some(prefix => name.startsWith(prefix)) || proxyName.test(name)

/**
 * Asks `docker-credential-<suffix> get` for the login of a server; `undefined` when the helper has none.
 * Throws AppError `invalid-configuration` naming the helper, never what it printed.
 * https://github.com/docker/docker-credential-helpers#development
 *
 * @param server host as the file's key names it; for docker's store `https://index.docker.io/v1/` is Docker Hub
 */
export async function askCredentialHelper(
  suffix: string,
  server: string,
  options: HelperOptions,
): Promise<Credential | undefined> {
  // The name comes from a file: it must not lead to a program elsewhere.
  if (!/^[a-zA-Z0-9._-]+$/.test(suffix)) throw helperError(say`The credential helper`, say`its name is not valid`)
  const program = `docker-credential-${suffix}`
  const { code, stdout } = await run(program, server, options)
  // Helpers print their errors to standard output and the words are fixed by the protocol.
  if (code !== 0 && /^credentials not found/i.test(stdout.trim())) return undefined
  if (code !== 0)
    throw helperError(program, code === null ? say`it was ended by a signal` : say`it ended with status ${code}`)
  return parseAnswer(program, stdout)
}

function helperError(program: string | Sentence, remark: Sentence): AppError {
  return new AppError('invalid-configuration', say`${program} gave no login: ${remark}.`, {
    hint: say`Whoever set up this machine’s logins can check that ${program} is installed and works in a terminal.`,
    tried: [say`${program} (${remark})`],
  })
}

function parseAnswer(program: string, stdout: string): Credential | undefined {
  let answer: { Username?: unknown; Secret?: unknown } | null
  try {
    answer = JSON.parse(stdout)
  } catch {
    throw helperError(program, say`its answer is not JSON`)
  }
  const { Username: username, Secret: held } = answer ?? {}
  if (typeof username !== 'string' || typeof held !== 'string')
    throw helperError(program, say`its answer is not a login`)
  if (username === '' && held === '') return undefined
  if (username === '<token>') return { kind: 'identity-token', token: secret(held) }
  return { kind: 'basic', username, password: secret(held) }
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
}

function run(program: string, input: string, { env, timeoutMs = defaultTimeoutMs }: HelperOptions): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>()
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => isPassed(name)))
  // Its own process group, so that at the deadline its children go with it. No shell is involved.
  const child = spawn(program, ['get'], {
    env: passed as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  })
  const give = (remark: Sentence) => {
    killGroup(child)
    reject(helperError(program, remark))
  }
  const deadline = setTimeout(() => give(say`no answer within ${timeoutMs / 1000} s`), timeoutMs)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.byteLength
    if (sizeBytes > outputLimitBytes) give(say`its answer exceeds ${outputLimitBytes / 1024} KiB`)
    else chunks.push(chunk)
  })
  child.on('error', (error: NodeJS.ErrnoException) =>
    give(error.code === 'ENOENT' ? say`not installed` : say`it could not be started`),
  )
  child.on('close', code => resolve({ code, stdout: Buffer.concat(chunks).toString('utf8') }))
  // A helper may end without reading its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return promise.finally(() => clearTimeout(deadline))
}

function killGroup(child: ChildProcess): void {
  child.stdout?.destroy()
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
