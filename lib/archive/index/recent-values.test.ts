import { expect, it } from 'vitest'
import { RecentValues } from './recent-values.ts'

const texts = () => new RecentValues<string>({ maxWeight: 10, weigh: ({ length }) => length })

it('keeps as many small values as fit', () => {
  const values = texts()
  for (const key of '0123456789') values.set(key, key)
  expect([...'0123456789'].map(key => values.get(key))).toEqual([...'0123456789'])
})

it('lets go what was not used for longest', () => {
  const values = texts()
  values.set('a', 'aaaa')
  values.set('b', 'bbbb')
  values.get('a')
  values.set('c', 'cccc')
  expect([values.get('a'), values.get('b'), values.get('c')]).toEqual(['aaaa', undefined, 'cccc'])
})

it('counts a value that is set again once', () => {
  const values = texts()
  values.set('a', 'aaaa')
  for (let time = 0; time < 5; time += 1) values.set('b', 'bbbb')
  expect(values.get('a')).toBe('aaaa')
  values.delete('a')
  values.delete('a')
  values.set('c', 'cccccc')
  expect([values.get('b'), values.get('c')]).toEqual(['bbbb', 'cccccc'])
})

it('keeps the last value even where it is too heavy', () => {
  const values = texts()
  values.set('a', 'a')
  values.set('big', 'b'.repeat(100))
  expect([values.get('a'), values.get('big')]).toEqual([undefined, 'b'.repeat(100)])
})
