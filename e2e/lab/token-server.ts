import { createHash, createSign, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { runTool } from './run-tool.ts'

export interface TokenServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** The `auth` section of a registry that trusts this server. */
  readonly auth: readonly string[]
  stop(): Promise<void>
}

interface Access {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

export interface TokenServerOptions {
  /** Where key and certificate go. */
  readonly folder: string
  readonly login: { readonly username: string; readonly password: string }
}

const SERVICE = 'lab'
const ISSUER = 'lab token server'
const LIFETIME_S = 300

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** `repository:private/app:pull,push` as https://distribution.github.io/distribution/spec/auth/scope/ defines it. */
function parseScope(scope: string): Access {
  const [type = '', ...rest] = scope.split(':')
  const actions = rest.pop() ?? ''
  return { type, name: rest.join(':'), actions: actions.split(',') }
}

/** Anyone may pull `public/…`; the login may do everything. */
function granted(access: Access, signedIn: boolean): Access {
  if (signedIn) return access
  const isPublic = access.type === 'repository' && access.name.startsWith('public/')
  return { ...access, actions: isPublic ? access.actions.filter(action => action === 'pull') : [] }
}

/** A JWT as https://distribution.github.io/distribution/spec/auth/jwt/ defines it, its certificate in `x5c`. */
function token(key: string, certificate: string, subject: string, access: readonly Access[]): string {
  const now = Math.floor(Date.now() / 1000)
  const der = certificate.replace(/-----[^-]+-----|\s/g, '')
  const head = base64url({ typ: 'JWT', alg: 'RS256', x5c: [der] })
  const times = { iat: now, nbf: now - 10, exp: now + LIFETIME_S }
  const body = base64url({ iss: ISSUER, sub: subject, aud: SERVICE, jti: randomUUID(), ...times, access })
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key, 'base64url')
  return `${head}.${body}.${signature}`
}

async function makeCertificate(folder: string) {
  const key = join(folder, 'token.key')
  const certificate = join(folder, 'token.crt')
  const subject = ['-subj', '/CN=lab token server', '-days', '2']
  await runTool('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    key,
    '-out',
    certificate,
    ...subject,
  ])
  return { key: await readFile(key, 'utf8'), certificate: await readFile(certificate, 'utf8'), file: certificate }
}

const sameDigest = (one: string, other: string) =>
  createHash('sha256').update(one).digest('hex') === createHash('sha256').update(other).digest('hex')

/** Starts a token server; a wrong login is refused, no login gets what anyone may have. */
export async function startTokenServer({ folder, login }: TokenServerOptions): Promise<TokenServer> {
  const { key, certificate, file } = await makeCertificate(folder)
  const expected = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`

  const answer = (request: IncomingMessage): { status: number; body: object } => {
    const { authorization } = request.headers
    if (authorization !== undefined && !sameDigest(authorization, expected)) {
      return { status: 401, body: { errors: [{ code: 'UNAUTHORIZED', message: 'incorrect username or password' }] } }
    }
    const signedIn = authorization !== undefined
    const url = new URL(request.url ?? '/', 'http://localhost')
    const scopes = url.searchParams
      .getAll('scope')
      .flatMap(scope => scope.split(' '))
      .filter(Boolean)
    const access = scopes.map(scope => granted(parseScope(scope), signedIn)).filter(({ actions }) => actions.length > 0)
    const jwt = token(key, certificate, signedIn ? login.username : '', access)
    return { status: 200, body: { token: jwt, expires_in: LIFETIME_S, issued_at: new Date().toISOString() } }
  }

  const server = createServer((request, response) => {
    const { status, body } = request.method === 'GET' ? answer(request) : { status: 405, body: {} }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    origin,
    auth: [
      'token:',
      `  realm: ${origin}/token`,
      `  service: ${SERVICE}`,
      `  issuer: ${ISSUER}`,
      `  rootcertbundle: ${JSON.stringify(file)}`,
    ],
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
