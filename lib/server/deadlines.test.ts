import { AsyncLocalStorage } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createDeadlines } from './deadlines.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const nextTurn = () => new Promise(resolve => setImmediate(resolve))

interface FakeRequest {
  signal?: AbortSignal
}

it('aborts after a while', async () => {
  const signal = createDeadlines()(1)
  if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve))
  expect(signal.reason).toHaveProperty('name', 'TimeoutError')
})

it('does not keep a request that holds it', async () => {
  const deadline = createDeadlines()
  const requests = new AsyncLocalStorage<FakeRequest>()
  const answer = () => {
    const request: FakeRequest = {}
    requests.run(request, () => {
      request.signal = deadline(60_000)
    })
    return new WeakRef(request)
  }
  const answered = answer()
  await nextTurn()
  collectGarbage()
  expect(answered.deref()).toBeUndefined()
})
