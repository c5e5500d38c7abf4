import { expect, test } from '@playwright/test'
import { exchange } from './exchange.ts'

/** DNS rebinding against the built application: another site's name in Host, on every kind of path. */

const paths = [
  ...['/', '/registry/samples.localhost', '/repo/samples.localhost/course/httpd', '/search?q=httpd', '/open?q=ubuntu'],
  ...['/image/samples.localhost/course/httpd:latest', '/files/samples.localhost/course/httpd:latest', '/no-such-page'],
  ...['/samples.localhost/course/httpd:latest', '/styleguide', '/icon.svg', '/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ...[
    '/v2/',
    '/v2/_catalog',
    '/v2/course/httpd/tags/list',
    '/api/health',
    '/api/v1/registries',
    '/api/v1/openapi.json',
  ],
  ...['/badge/size/samples.localhost/course/httpd:latest.svg', '/card/samples.localhost/course/httpd:latest.png'],
  ...['/embed/samples.localhost/course/httpd:latest', '/oembed?url=x', '/robots.txt'],
  ...['/api/v1/inspect?ref=samples.localhost/course/httpd', '//', '/%2e%2e/api/v1/registries'],
]

/** As the browser's router asks for a page it navigates to. */
const routerHeaders = { rsc: '1', 'next-router-prefetch': '1' }

/** The answer behind redirects, which Next gives to paths that are not in its plain form and to routers' requests. */
async function ask(origin: string, method: string, path: string, headers: Readonly<Record<string, string>>) {
  let answer = await exchange(origin, method, path, { headers })
  for (let followed = 0; followed < 3 && [307, 308].includes(answer.status); followed += 1) {
    const { pathname, search } = new URL(answer.headers.location ?? '', origin)
    answer = await exchange(origin, method, `${pathname}${search}`, { headers })
  }
  return answer
}

for (const path of paths) {
  test(`${path} is not answered under another name`, async ({ baseURL }) => {
    const { origin, port } = new URL(baseURL ?? '')
    for (const host of ['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`])
      for (const headers of [{}, routerHeaders])
        for (const method of ['GET', 'HEAD']) {
          const answer = await ask(origin, method, path, { host, ...headers })
          expect(answer.status, `${method} under ${host}: ${answer.text.slice(0, 200)}`).toBe(403)
          expect(answer.text).not.toContain('httpd')
          expect(answer.text).not.toContain('_next/static')
        }
  })
}

test('the same paths are answered under our own name', async ({ baseURL }) => {
  for (const path of paths) {
    const { status } = await exchange(new URL(baseURL ?? '').origin, 'GET', path)
    expect(status, path).not.toBe(403)
  }
})
