import { expect, it, onTestFinished } from 'vitest'
import { startScriptedRegistry } from '../scripted-registry.ts'
import { startLatencyProxy } from './latency-proxy.ts'

async function startBoth(delayMs: number) {
  const registry = await startScriptedRegistry(({ method, path, headers }) => ({
    status: path === '/missing' ? 404 : 200,
    headers: { 'x-host': headers.host ?? '' },
    body: method === 'HEAD' ? '' : `answer to ${path}`,
  }))
  const proxy = await startLatencyProxy(registry.host, delayMs)
  onTestFinished(async () => {
    await proxy.stop()
    await registry.close()
  })
  return proxy
}

it('passes requests and answers on, under its own host', async () => {
  const { host } = await startBoth(0)
  const response = await fetch(`http://${host}/v2/?n=1`)
  expect(response.headers.get('x-host')).toBe(host)
  expect(await response.text()).toBe('answer to /v2/')
  expect((await fetch(`http://${host}/missing`)).status).toBe(404)
})

it('holds every answer back', async () => {
  const { host } = await startBoth(40)
  const startedMs = performance.now()
  await (await fetch(`http://${host}/v2/`)).text()
  // Timers may fire a fraction of a millisecond early.
  expect(performance.now() - startedMs).toBeGreaterThan(39)
})

it('counts by method', async () => {
  const proxy = await startBoth(0)
  expect(proxy.counted()).toBe('')
  for (const method of ['GET', 'HEAD', 'GET']) await fetch(`http://${proxy.host}/v2/`, { method })
  expect(proxy.counted()).toBe('2 GET, 1 HEAD')
  proxy.forgetCounts()
  expect(proxy.counted()).toBe('')
})
