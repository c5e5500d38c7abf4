import { globSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { pathToFileURL } from 'node:url'

/**
 * The handlers of `app/api` and of what is shared, with everything below them, behind Node's own HTTP server: what Next serves under these
 * paths, without a build. Run by `startApi` as `node --conditions=react-server`, under which `server-only` is empty.
 */
type Handler = (request: Request) => Promise<Response>
type Route = Readonly<Record<string, Handler | undefined>>

const root = join(import.meta.dirname, '../..')
const load = (file: string) => import(pathToFileURL(join(root, file)).href)

const files = globSync('app/{api,badge,card,embed,oembed}/**/route.ts', { cwd: root })

/** https://nextjs.org/docs/app/api-reference/file-conventions/dynamic-routes#catch-all-segments */
const patternOf = (folder: string) =>
  new RegExp(
    `^/${folder
      .split('/')
      .map(part => (part.startsWith('[...') ? '.+' : RegExp.escape(part)))
      .join('/')}$`,
  )

const routes = await Promise.all(
  files.map(async file => [patternOf(dirname(file).slice('app/'.length)), (await load(file)) as Route] as const),
)

const routeOf = (path: string) => routes.find(([pattern]) => pattern.test(path))?.[1]

function asRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  const { method = 'GET', url = '/' } = incoming
  const body = method === 'POST' ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}
  return new Request(new URL(url, 'http://localhost'), { method, headers, signal, ...body } as RequestInit)
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const leaving = new AbortController()
  outgoing.once('close', () => leaving.abort())
  const request = asRequest(incoming, leaving.signal)
  const handler = routeOf(new URL(request.url).pathname)?.[request.method]
  const response = handler ? await handler(request) : new Response(null, { status: 404 })
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  outgoing.writeHead(response.status)
  // As Next does it: no piece is asked for before the one before it is on its way.
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
  else outgoing.end()
}

const { boot } = (await load('lib/server/boot.ts')) as { readonly boot: () => Promise<void> }
await boot()
const server = createServer((incoming, outgoing) => {
  // Nothing may get past a handler's own error mapping; the tests look for this line.
  answer(incoming, outgoing).catch(error => {
    console.error('unhandled', error)
    outgoing.destroy()
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close()
})
