import type { where as english } from '../en/where.ts'
import type { Translation } from '../translation.ts'

export const where: Translation<typeof english> = {
  view: {
    nowhere: '더 찾아볼 곳이 없습니다',
    configure:
      'Portolan은 registries.conf에 이 리포지토리의 미러로 적힌 곳과, 설정했거나 로그인한 레지스트리에서 이름이 같은 리포지토리를 찾아봅니다.',
    words:
      'registries.conf의 미러와 다른 레지스트리의 같은 이름 리포지토리에서 같은 태그와 같은 다이제스트를 찾습니다. 태그가 다른 다이제스트를 가리키는 미러는 어긋난 것입니다.',
    commands: '명령',
    same: '각 위치의 태그가 가리키는 것 보기:',
    command: '명령',
  },
  table: {
    caption: '이 이미지가 있는 다른 곳',
    place: '리포지토리',
    via: '찾은 방법',
    vias: { mirror: '미러', registry: '같은 이름' },
    state: '응답',
    states: {
      same: '같은 다이제스트',
      other: '다른 다이제스트',
      'digest-only': '태그 없이 다이제스트만 있음',
      absent: '없음',
      failed: '읽을 수 없음',
      slow: '제시간에 응답 없음',
    },
    alsoDigest: '다이제스트도 있음',
    digest: '태그가 가리키는 것',
    created: '생성',
    older: '이 이미지보다 오래됨',
    newer: '이 이미지보다 새로움',
    asking: '조회 중',
    wait: '모든 응답을 기다리기',
  },
}
