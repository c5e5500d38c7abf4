import type { matrix as english } from '../en/matrix.ts'
import type { Translation } from '../translation.ts'

export const matrix: Translation<typeof english> = {
  page: {
    caption: '이미지 나란히 보기',
    env: '서로 다른 환경 변수',
    packages: '패키지',
    same: '명령줄에서 같은 정보 보기:',
  },
  table: {
    failed: '{title}: <message></message>',
    differs: '다름',
    compare: '{from}과(와) {to} 비교',
  },
  rows: {
    heads: {
      digest: '다이제스트',
      aliases: '같은 이미지의 태그',
      created: '생성',
      size: '크기',
      base: '베이스',
      user: '사용자',
      platforms: '플랫폼',
      layers: '레이어',
      shared: '앞 이미지와 공유',
    },
    count: '레이어 {count, number}개',
    unknown: '알 수 없음',
    unset: '설정 안 됨',
    absent: '설치 안 됨',
    more: '외 {count, number}개',
  },
  packages: {
    title: '패키지',
    unasked: '패키지를 찾으려면 레이어 {size}를 한 번 읽어야 합니다.',
    read: '읽기',
    found: '표에 패키지 {count, number}개가 있습니다.',
    none: '서로 다른 패키지가 없습니다.',
    cut: '표에는 처음 {count, number}개만 있습니다. 나머지는 이름으로 선택하십시오.',
    missing: '어느 이미지에도 없음: {names}.',
    choose: '패키지 이름',
    placeholder: 'openssl, bash',
    show: '보기',
    differing: '서로 다른 패키지',
  },
}
