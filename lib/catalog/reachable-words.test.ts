import { expect, it } from 'vitest'
import type { Capabilities } from '#lib/context/known-registry'
import { say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { reachableWords } from './reachable-words.ts'

const capabilities = (can: 'yes' | 'no' | 'unknown') => {
  const one = { can, why: say`Asked.` }
  const others = { search: one, description: one, tags: one, security: one, quotas: one, referrers: one }
  return { list: one, ...others } satisfies Capabilities
}

it.each([
  ['unknown', { count: 1, more: false }, 'Reachable · 1 repository', '연결됨 · 리포지토리 1개'],
  ['unknown', { count: 0, more: false }, 'Reachable · 0 repositories', '연결됨 · 리포지토리 0개'],
  ['yes', { count: 5015, more: false }, 'Reachable · 5,015 repositories', '연결됨 · 리포지토리 5,015개'],
  ['unknown', { count: 100, more: true }, 'Reachable · 100 and more repositories', '연결됨 · 리포지토리 100개 이상'],
  ['yes', undefined, 'Reachable', '연결됨'],
  ['unknown', undefined, 'Reachable · does not list repositories', '연결됨 · 리포지토리 목록 미제공'],
  ['no', undefined, 'Reachable · does not list repositories', '연결됨 · 리포지토리 목록 미제공'],
] as const)('lists: %s, repositories: %o', (can, repositories, english, korean) => {
  const answered = { capabilities: capabilities(can), repositories }
  expect(tell(reachableWords(answered, 'en'), 'en')).toBe(english)
  expect(tell(reachableWords(answered, 'ko'), 'ko')).toBe(korean)
})
