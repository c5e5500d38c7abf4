import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

const never = new AbortController().signal
const settled = () => new Promise<void>(resolve => setImmediate(resolve))

it('lets so many work at the same time, the others in their order', async () => {
  const turns = new Turns(2)
  const begun: number[] = []
  const waiting = [1, 2, 3, 4].map(each => turns.take(never).then(() => begun.push(each)))
  await settled()
  expect(begun).toEqual([1, 2])
  turns.giveBack()
  await settled()
  expect(begun).toEqual([1, 2, 3])
  turns.giveBack()
  await Promise.all(waiting)
  expect(begun).toEqual([1, 2, 3, 4])
})

it('passes over who has left', async () => {
  const turns = new Turns(1)
  await turns.take(never)
  const leaving = new AbortController()
  const left = turns.take(leaving.signal).catch(error => error.code)
  const staying = turns.take(never).then(() => 'begun')
  leaving.abort()
  expect(await left).toBe('cancelled')
  turns.giveBack()
  expect(await staying).toBe('begun')
})

it('passes a turn on that was given to who leaves at that moment', async () => {
  const turns = new Turns(1)
  await turns.take(never)
  const leaving = new AbortController()
  const left = turns.take(leaving.signal).catch(error => error.code)
  const staying = turns.take(never).then(() => 'begun')
  turns.giveBack()
  leaving.abort()
  expect(await left).toBe('cancelled')
  expect(await staying).toBe('begun')
})

it('knows how many work', async () => {
  const turns = new Turns(2)
  expect(turns.running).toBe(0)
  await turns.take(never)
  expect(turns.running).toBe(1)
  turns.giveBack()
  expect(turns.running).toBe(0)
})
