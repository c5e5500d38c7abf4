import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { type Line, type SendLine, streamJob } from './stream-job.ts'

let reader: TestContext
beforeAll(async () => {
  reader = await openTestContext()
})
afterAll(() => reader.close())

const lines = (task: (send: SendLine) => Promise<Line>) => Array.fromAsync(streamJob(reader.ctx, task))

describe('a task as lines', () => {
  it('ends with what it comes to', async () => {
    expect(await lines(async () => ({ sum: 3 }))).toEqual([{ sum: 3 }])
  })

  it('keeps of one key what is newest, and the order of the keys', async () => {
    const told = await lines(async send => {
      send('progress', { progress: 1 })
      send('row', { row: 'a' })
      send('progress', { progress: 2 })
      return { sum: 3 }
    })
    expect(told).toEqual([{ progress: 2 }, { row: 'a' }, { sum: 3 }])
  })

  it('sends while the task goes on', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const job = streamJob(reader.ctx, async send => {
      send('progress', { progress: 1 })
      await promise
      return { sum: 3 }
    })
    expect(await job.next()).toEqual({ done: false, value: { progress: 1 } })
    resolve()
    expect(await job.next()).toEqual({ done: false, value: { sum: 3 } })
    expect(await job.next()).toMatchObject({ done: true })
  })

  it('ends with a failure in words, after what was sent before it', async () => {
    const told = await lines(async send => {
      send('progress', { progress: 1 })
      throw new AppError('not-found', say`The registry ${'registry.example.com'} has no such tag.`)
    })
    expect(told).toEqual([
      { progress: 1 },
      { error: expect.objectContaining({ code: 'not-found', message: expect.stringContaining('no such tag') }) },
    ])
  })

  it('tells nothing of a fault of its own', async () => {
    const [{ error } = {}] = await lines(async () => {
      throw new TypeError('secret of /home/somebody')
    })
    expect(error).toMatchObject({ code: 'internal' })
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})
