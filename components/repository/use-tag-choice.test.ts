import { describe, expect, it } from 'vitest'
import { between, orderChosen } from './use-tag-choice.ts'

const order = ['latest', '2.4.62', '2.4.61', '2.4.59', '2.4']

describe('a range of tags', () => {
  it('goes from one to the other in either direction', () => {
    expect(between(order, '2.4.62', '2.4.59')).toEqual(['2.4.62', '2.4.61', '2.4.59'])
    expect(between(order, '2.4.59', '2.4.62')).toEqual(['2.4.62', '2.4.61', '2.4.59'])
    expect(between(order, '2.4', '2.4')).toEqual(['2.4'])
  })

  it('is the tag alone where the other one is no longer in the table', () => {
    expect(between(order, 'gone', '2.4.61')).toEqual(['2.4.61'])
  })
})

describe('what is chosen', () => {
  it('is in the order of the table that shows it, and of versions where it does not', () => {
    expect(orderChosen(['2.4.59', 'latest'], order)).toEqual(['latest', '2.4.59'])
    expect(orderChosen(['2.4.59', '2.4.9', '2.4.62'], order)).toEqual(['2.4.62', '2.4.59', '2.4.9'])
  })
})
