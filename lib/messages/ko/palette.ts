import type { palette as english } from '../en/palette.ts'
import type { Translation } from '../translation.ts'

export const palette: Translation<typeof english> = {
  paletteKey: { label: '명령', title: '명령 (Ctrl+K 또는 ⌘K)' },
  commandPalette: {
    label: '명령',
    placeholder: '열기, 복사, 고정, 전환…',
    results: '명령과 제안',
    page: '이 페이지',
    site: 'Portolan',
  },
  openItem: { open: '“{text}” 열기' },
  actions: {
    reference: '레퍼런스 복사',
    digest: '다이제스트 복사',
    copied: '{text} 복사됨',
    notCopied: '브라우저가 복사를 허용하지 않습니다: {text}',
    pin: '이 리포지토리 고정',
    unpin: '이 리포지토리 고정 해제',
    pinned: '고정됨',
    unpinned: '고정 해제됨',
    tags: '모든 태그',
    home: '홈: 모든 레지스트리',
    system: '테마: 시스템 설정',
    light: '테마: 라이트',
    dark: '테마: 다크',
    language: '언어',
  },
}
