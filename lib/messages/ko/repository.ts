import type { repository as english } from '../en/repository.ts'
import type { Translation } from '../translation.ts'

export const repository: Translation<typeof english> = {
  repositoryPage: {
    of: '{registry}의 <repository>리포지토리</repository>',
    tags: '<tag>태그</tag> {count, number}개',
    tagsAndMore: '<tag>태그</tag> {count, number}개 이상',
    shown: '{count, number}개 표시',
    folded: '접어 둔 서명과 증명(attestation) {count, number}개',
    fold: '서명과 증명(attestation) 접기',
    none: '태그가 없는 리포지토리입니다',
    noMatch: '필터와 일치하는 태그가 없습니다',
    pages: '태그 페이지',
    first: '첫 페이지',
    next: '다음 페이지',
    details: '다이제스트, 크기, 날짜 보기',
    commands: '명령',
    sameList: '명령줄에서 같은 목록 보기:',
    command: '명령',
  },
  filterForm: { filter: '태그 필터' },
  tagTable: {
    caption: '태그',
    failed: '일부 행을 읽지 못했습니다. 페이지를 새로 고쳐 다시 시도하십시오.',
    tag: '태그',
    aliases: '같은 이미지의 태그',
    aliasesTip: '이 페이지에서 다이제스트가 같은 다른 태그입니다. 이름만 다르고 바이트는 같습니다.',
    digest: '다이제스트',
    platforms: '플랫폼',
    size: '크기',
    created: '생성',
  },
  tagRowLine: {
    failed: '{title}: <message></message>',
    looks: { fixed: '고정', floating: '유동' },
    why: { fixed: '고정 태그로 보입니다. {reason}', floating: '유동 태그로 보입니다. {reason}' },
    more: '외 {count, number}개',
  },
  platformChips: {
    contents: {
      index: '빈 인덱스',
      image: '플랫폼 없음',
      artifact: '아티팩트',
      legacy: '구형 스키마 1',
      unknown: '알 수 없는 타입',
    },
    absent: '{platform}, 이 레지스트리에 없음',
    sized: '{platform}, {size}',
  },
}
