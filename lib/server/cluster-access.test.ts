import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { listRepositories } from '#lib/catalog/list-repositories'
import { TemporaryHome } from '#lib/credentials/temporary-home'
import { type KeyPair, makeCertificate } from '#lib/testing/fault-server-certificates'
import { canary } from '#lib/testing/registry-bench'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { openshiftApi } from '#lib/testing/vendors/openshift'

/** Where a kubeconfig's login goes: to its API server, over TLS that its own authority vouches for, and to nobody else. */

let authority: KeyPair
let server: KeyPair
let client: KeyPair
beforeAll(async () => {
  authority = await makeCertificate({})
  server = await makeCertificate({ names: 'IP:127.0.0.1', issuer: authority })
  client = await makeCertificate({ names: 'DNS:ada', issuer: authority })
}, 30_000)

let test: TestContext | undefined
const running: Server[] = []
afterEach(async () => {
  await test?.close()
  for (const one of running.splice(0)) one.close()
})

interface Seen {
  readonly headers: string
  /** Common name of the one that the caller presented. */
  readonly certificate: string | string[] | undefined
}

const script = openshiftApi()

async function listen(one: Server): Promise<string> {
  running.push(one)
  one.listen(0, '127.0.0.1')
  await once(one, 'listening')
  return `127.0.0.1:${(one.address() as AddressInfo).port}`
}

const remember = (seen: Seen[], request: IncomingMessage) =>
  seen.push({
    headers: JSON.stringify(request.rawHeaders),
    certificate: (request.socket as TLSSocket).getPeerCertificate?.().subject?.CN,
  })

async function startApi(seen: Seen[]) {
  const options = { ...server, ca: authority.cert, requestCert: true, rejectUnauthorized: false }
  return listen(
    createTlsServer(options, (request, response) => {
      remember(seen, request)
      const url = new URL(request.url ?? '/', 'https://api')
      const asked = { path: url.pathname, query: url.searchParams, method: 'GET', target: '', headers: {}, body: '' }
      const answer = script(asked)
      response.writeHead(answer?.status ?? (answer ? 200 : 404), { 'content-type': 'application/json' })
      response.end(answer?.body)
    }),
  )
}

const startRegistry = (seen: Seen[]) =>
  listen(
    createServer((request, response) => {
      remember(seen, request)
      response.writeHead(request.url === '/v2/' ? 200 : 404).end()
    }),
  )

const encoded = (text: string) => Buffer.from(text).toString('base64')

/** Lists a registry whose cluster `user` is signed in to. */
async function list(user: string, { ca = authority.cert } = {}) {
  const [api, registry] = [[], []] as [Seen[], Seen[]]
  const [apiHost, host] = [await startApi(api), await startRegistry(registry)]
  using home = new TemporaryHome()
  const kubeconfig = home.write(
    'config',
    `current-context: one
clusters: [{ name: one, cluster: { server: "https://${apiHost}", certificate-authority-data: ${encoded(ca)} } }]
contexts: [{ name: one, context: { cluster: one, user: ada } }]
users: [{ name: ada, user: ${user} }]
`,
  )
  const table = `[[registry]]\nhost = "${host}"\nkind = "openshift"\ninsecure = true\napi = "https://${apiHost}"\n`
  const toml = home.write('portolan.toml', table)
  test = await openTestContext({ PORTOLAN_CONFIG: toml, KUBECONFIG: kubeconfig })
  const { ctx } = test
  const answer = await listRepositories(ctx, host).catch(error => ({ error }))
  return { answer, api, registry }
}

const found = { listable: true, repositories: ['api/server', 'web/apache'] }

it('shows a token to the API server and to nobody else', async () => {
  const { answer, api, registry } = await list(`{ token: ${canary} }`)
  expect(answer).toMatchObject(found)
  expect(api[0]?.headers).toContain(`Bearer ${canary}`)
  expect(JSON.stringify(registry)).not.toContain(canary)
})

it('presents a client certificate to the API server', async () => {
  const user = `{ client-certificate-data: ${encoded(client.cert)}, client-key-data: ${encoded(client.key)} }`
  const { answer, api } = await list(user)
  expect(answer).toMatchObject(found)
  expect(api[0]).toMatchObject({ certificate: 'server' })
  expect(api[0]?.headers.toLowerCase()).not.toContain('authorization')
})

it('shows nothing to a server that the authority of the kubeconfig does not vouch for', async () => {
  const { api, registry } = await list(`{ token: ${canary} }`, { ca: (await makeCertificate({})).cert })
  expect(api).toEqual([])
  expect(JSON.stringify(registry)).not.toContain(canary)
})

it('runs no program of a kubeconfig, and says what to do instead', async () => {
  const { answer, api } = await list('{ exec: { command: /bin/false, apiVersion: client.authentication.k8s.io/v1 } }')
  expect(JSON.stringify(answer)).toContain('by running false')
  expect(JSON.stringify(answer)).toContain('oc login https://127.0.0.1')
  expect(api).toEqual([])
})
