import type { suggestions as english } from '../en/suggestions.ts'
import type { Translation } from '../translation.ts'

export const suggestions: Translation<typeof english> = {
  field: { count: '{count, plural, other {제안 #개}}' },
  menu: {
    label: '제안',
    recent: '최근',
    pinned: '고정됨',
    repositories: '리포지토리',
    registries: '레지스트리',
    tags: '태그',
    search: '검색',
    everywhere: '모든 레지스트리에서',
  },
  registryState: {
    waiting: '{host}{others, plural, =0 {} other { 외 #곳}}에서 조회하는 중…',
    failed: '{host}{others, plural, =0 {} other { 외 #곳}}에서 응답이 없습니다',
  },
}
