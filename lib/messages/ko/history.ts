import type { history as english } from '../en/history.ts'
import type { Translation } from '../translation.ts'

export const history: Translation<typeof english> = {
  page: {
    same: '각 이미지에 있는 파일의 체크섬 보기:',
  },
  form: {
    path: '파일 경로',
    limit: '상위 태그 수',
    show: '이력 보기',
  },
  table: {
    caption: '{path}의 이력',
    sum: '이미지 {images, number}개, 변경 {changes, number}건. 내용은 크기와 체크섬으로 구분하며, 차이 보기에서 바이트 단위로 확인할 수 있습니다.',
    tags: '태그',
    created: '생성',
    change: '변경',
    size: '크기',
    mode: '모드와 소유자',
    checksum: 'CRC-32',
    layer: '레이어',
    diff: '차이',
    follow: '대상 파일의 이력',
    changes: {
      first: '표시한 것 중 처음',
      added: '추가',
      contents: '내용 변경',
      metadata: '모드 또는 소유자 변경',
      same: '변경 없음',
      removed: '삭제',
      absent: '없음',
    },
  },
}
