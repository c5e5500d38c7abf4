import type { share as english } from '../en/share.ts'
import type { Translation } from '../translation.ts'

export const share: Translation<typeof english> = {
  share: { share: '공유', title: '이 화면 공유', loading: '불러오는 중…' },
  sharePanel: {
    pinned: { label: '고정 링크', why: '항상 같은 바이트', what: '고정 링크' },
    named: { label: '링크', why: '열 때 그 이름이 가리키는 내용', what: '링크' },
    markdown: { label: 'Markdown', why: '이슈와 문서용', what: 'Markdown' },
    byName: { label: '레퍼런스', why: '명령과 파일용', what: '레퍼런스' },
    byDigest: { label: '다이제스트 레퍼런스', why: '바뀌면 안 되는 곳에 사용', what: '다이제스트 레퍼런스' },
    badges: { label: 'Markdown 배지', why: '이미지에 맞추어 갱신되는 그림', what: '배지' },
    embed: { label: 'HTML 카드', why: '직접 만든 웹 페이지용', what: '카드' },
    ownMachine:
      '이 Portolan은 내 컴퓨터에서 실행 중이므로 다른 사람은 링크를 열 수 없습니다. 레퍼런스는 그대로 사용할 수 있습니다.',
    code: 'QR 코드',
    codeOf: '{title} 링크의 QR 코드',
    native: '다른 앱으로 공유…',
  },
}
