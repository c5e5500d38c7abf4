import { expect, it } from 'vitest'
import { mergeScopes, readingScopes } from './scope.ts'

it.each([
  ['repository:library/ubuntu:pull', ['repository:library/ubuntu:pull']],
  ['repository:a:pull,push', ['repository:a:pull']],
  ['repository:a:*', []],
  ['repository:a:delete', []],
  ['repository:a:metadata_read', ['repository:a:metadata_read']],
  ['registry:catalog:*', ['registry:catalog:*']],
  ['repository(plugin):a:pull', ['repository:a:pull']],
  ['repository:localhost:5000/a:pull', ['repository:localhost:5000/a:pull']],
  ['repository:a:pull repository:b:pull', ['repository:a:pull', 'repository:b:pull']],
  ['not a scope', []],
  ['', []],
  [undefined, []],
])('reads %j as %j', (scope, expected) => {
  expect(readingScopes(scope)).toEqual(expected)
})

it('puts the missing scope first', () => {
  expect(mergeScopes(['b'], ['a', 'b'])).toEqual(['b', 'a'])
})
