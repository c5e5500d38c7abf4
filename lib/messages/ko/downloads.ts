import type { downloads as english } from '../en/downloads.ts'
import type { Translation } from '../translation.ts'

export const downloads: Translation<typeof english> = {
  tray: { label: '다운로드' },
  line: {
    asking: '첫 바이트를 기다리는 중',
    saving: '저장 중',
    words: '{total} 중 {received}',
    saved: '저장했습니다. 크기는 {size}입니다.',
    cancelled: '취소했습니다. 아무것도 저장하지 않았습니다.',
    cancel: '취소',
    dismiss: '닫기',
  },
}
