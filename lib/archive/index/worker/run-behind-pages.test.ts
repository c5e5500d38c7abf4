import { once } from 'node:events'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'

const thread = `
  const { parentPort } = require('node:worker_threads')
  const { readlinkSync } = require('node:fs')
  const { getPriority } = require('node:os')
  import(${JSON.stringify(new URL('./run-behind-pages.ts', import.meta.url).href)}).then(({ runBehindPages }) => {
    runBehindPages()
    const isLinux = process.platform === 'linux'
    parentPort.postMessage(getPriority(isLinux ? Number(readlinkSync('/proc/thread-self').split('/').at(-1)) : 0))
  })
`

it('lowers the priority of one thread and of no other', async () => {
  const before = getPriority()
  const [priority] = await once(new Worker(thread, { eval: true }), 'message')
  expect(priority).toBe(process.platform === 'linux' ? 19 : before)
  expect(getPriority()).toBe(before)
})
