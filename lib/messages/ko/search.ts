import type { search as english } from '../en/search.ts'
import type { Translation } from '../translation.ts'

export const search: Translation<typeof english> = {
  page: {
    title: '모든 레지스트리 검색',
    what: 'Portolan이 아는 모든 레지스트리를 한 번에 조회합니다. 자체 검색이 있는 레지스트리에는 그 검색을 요청하고, 나머지는 리포지토리 목록에서 찾습니다.',
    how: '이름에 들어 있는 단어, repository:tag, 또는 다이제스트를 입력하십시오. quay.io/podman처럼 앞에 레지스트리를 적으면 그곳만 검색합니다.',
    open: '이 텍스트를 대신 열기',
    wait: '모든 레지스트리의 응답 기다리기',
  },
  field: { label: '모든 레지스트리 검색', placeholder: 'httpd, ubi9/python, name:tag, sha256:…', search: '검색' },
  status: {
    found:
      '리포지토리 {count, plural, other {#개}} · 레지스트리 {asked, plural, other {#곳}} 중 {answered, number}곳 응답',
    waiting: '조회 중: {hosts}',
    missing: '응답 없음: {hosts}',
    everybody: '모든 레지스트리가 응답했습니다',
  },
  results: {
    narrow: '결과 좁히기',
    view: '정렬',
    groups: '레지스트리별',
    best: '일치도순',
    unsorted: '나중에 온 응답은 아래에 있습니다.',
    sort: '일치도순으로 정렬',
    sources: '레지스트리 {count, plural, other {#곳}}의 응답',
    asking: '레지스트리에서 조회하는 중…',
    none: '일치하는 리포지토리 없음',
    hint: '더 적거나 짧은 단어로 검색해 보십시오. 검색할 수 없는 레지스트리는 아래에 있으며, 그곳의 리포지토리는 이름으로 열 수 있습니다.',
    noneLeft: '남은 결과 없음',
    widen: '선택한 필터를 하나 해제하십시오.',
  },
  facets: { registry: '레지스트리', class: '분류', mark: '신뢰 표시', arch: '아키텍처', kind: '종류' },
  group: {
    count: '리포지토리 {count, plural, other {#개}}',
    some: '리포지토리 {total, plural, other {#개}} 중 {count, number}개',
    more: '{count, plural, other {#개}} 더 보기',
    all: '이 레지스트리의 {total, number}개 모두 보기',
  },
  keptList: {
    reading: '지금까지 읽은 이름 {count, plural, other {#개}}에서 검색함. 목록을 계속 읽는 중',
    whole: '이름 {count, plural, other {#개}}의 목록에서 검색함. <when></when> 읽음',
    cut: '더 긴 목록의 앞부분 이름 {count, plural, other {#개}}에서 검색함. <when></when> 읽음',
    broken: '읽는 중에 끊긴 목록의 이름 {count, plural, other {#개}}에서 검색함. <when></when> 읽음',
  },
  sources: {
    label: '레지스트리',
    asking: '조회 중…',
    slow: '제시간에 응답하지 않음',
    answered: '리포지토리 {count, plural, other {#개}}, {seconds}초 만에 응답',
    again: '다시 조회',
    open: '{name} 열기',
  },
  hit: {
    marks: { official: '공식', 'verified-publisher': '검증된 게시자', sponsored: '후원', certified: '인증됨' },
    visibility: { private: '비공개', internal: '내부' },
    deprecated: '지원 중단 예정',
    tagAbsent: '태그 {tag} 없음',
    tagUnknown: '태그 {tag}의 존재 여부를 알 수 없음',
    stars: '별 {count, plural, other {#개}}',
    pulls: 'pull {count, plural, other {#회}}',
    updated: '<when></when> 업데이트',
  },
}
