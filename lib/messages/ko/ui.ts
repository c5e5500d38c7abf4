import type { ui as english } from '../en/ui.ts'
import type { Translation } from '../translation.ts'

export const ui: Translation<typeof english> = {
  copyButton: {
    copy: '복사',
    copied: '복사됨',
    copyWhat: '{what} 복사',
    copiedWhat: '복사됨: {what}',
    refused: '브라우저가 복사를 허용하지 않았습니다',
  },
  dialog: { close: '닫기' },
  digest: { what: '다이제스트' },
  filterInput: { filter: '필터' },
  lineLinks: {
    line: '{first}행',
    lines: '{first}~{last}행',
    lineLink: '{first}행 링크',
    linesLink: '{first}~{last}행 링크',
  },
  pageLinks: { page: '{pages, number}페이지 중 {page, number}페이지', previous: '이전', next: '다음' },
  selectLinks: { any: '전체' },
  markdown: { picture: '그림: {words}', unnamed: '이름 없음' },
  visibleText: { hidden: '보이지 않는 문자', more: '{count, number}자 더 보기' },
}
