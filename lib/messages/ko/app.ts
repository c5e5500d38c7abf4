import type { app as english } from '../en/app.ts'
import type { Translation } from '../translation.ts'

export const app: Translation<typeof english> = {
  layout: { description: '모든 컨테이너 레지스트리를 한곳에서 보는 웹 카탈로그입니다.' },
  notFound: {
    tab: '없는 페이지',
    title: '이 주소에는 페이지가 없습니다',
    words:
      '이미지를 찾고 있었다면 위의 입력란에 레지스트리, 리포지토리, 태그나 다이제스트로 된 레퍼런스를 붙여넣으십시오.',
    home: '모든 레지스트리',
  },
  openPage: { title: '열기' },
  searchPage: {
    title: '모든 레지스트리 검색',
    titleOf: '{text} · 검색',
    description: '모든 레지스트리의 리포지토리, 태그, 다이제스트를 한 번에 찾습니다.',
  },
  registryPage: { wrong: '레지스트리가 아님' },
  repositoryPage: { wrong: '리포지토리가 아님' },
  imagePage: {
    wrong: '이미지 레퍼런스가 아님',
  },
  styleGuide: { title: '스타일 가이드', words: '모든 컴포넌트의 모든 상태를 두 테마로 보여 줍니다.' },
}
