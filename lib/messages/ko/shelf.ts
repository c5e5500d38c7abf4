import type { shelf as english } from '../en/shelf.ts'
import type { Translation } from '../translation.ts'

export const shelf: Translation<typeof english> = {
  pinButton: {
    pin: '고정',
    label: '{repository} 고정',
    pinned: '{repository} 고정됨',
    unpinned: '{repository} 고정 해제됨',
  },
  shelfLists: {
    title: '최근 항목과 고정 항목',
    words: '이 브라우저에만 저장됩니다.',
  },
  shelfCard: {
    recent: '최근',
    pinned: '고정됨',
    emptyRecent: '열어 본 리포지토리와 이미지가 여기에 표시됩니다.',
    emptyPinned: '리포지토리 페이지의 별 단추로 고정하면 여기에 남습니다.',
    removeRecent: '{repository} 기록 삭제',
    removePinned: '{repository} 고정 해제',
    removed: '{repository} 제거됨',
    clear: '모두 지우기',
    clearRecent: '최근 항목 모두 지우기',
    clearPinned: '고정 항목 모두 지우기',
    cleared: '모두 지움',
  },
}
