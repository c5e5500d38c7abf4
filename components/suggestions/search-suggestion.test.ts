import { expect, it } from 'vitest'
import { searchSuggestion } from './search-suggestion.ts'

it('leads to the search of what is typed', () => {
  expect(searchSuggestion(' ubi9 python:3 ').flatMap(({ suggestions }) => suggestions.map(one => one.href))).toEqual([
    '/search?q=ubi9%20python:3',
  ])
})

it.each(['', '  ', 'FROM a\nFROM b', 'x'.repeat(257)])('is not there for what is no search', text => {
  expect(searchSuggestion(text)).toEqual([])
})
