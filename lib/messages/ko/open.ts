import type { open as english } from '../en/open.ts'
import type { Translation } from '../translation.ts'

export const open: Translation<typeof english> = {
  openPage: { title: '열기', examples: '예를 들어 다음과 같은 것을 열 수 있습니다.' },
  choiceList: { title: '어느 것을 뜻합니까?', registry: '레지스트리 <link></link>' },
  fileResult: {
    names: {
      containerfile: '이 Containerfile의 이미지 {count, number}개',
      kubernetes: '이 Kubernetes 오브젝트의 이미지 {count, number}개',
      compose: '이 Compose 파일의 이미지 {count, number}개',
      yaml: '이 파일의 이미지 {count, number}개',
      commands: '이 명령들의 이미지 {count, number}개',
      list: '이 목록의 이미지 {count, number}개',
    },
    nothing: {
      containerfile: '이 Containerfile에는 이미지가 없습니다',
      kubernetes: '이 Kubernetes 오브젝트에는 이미지가 없습니다',
      compose: '이 Compose 파일에는 이미지가 없습니다',
      yaml: '이 파일에는 이미지가 없습니다',
      commands: '이 명령들에는 이미지가 없습니다',
      list: '이 목록에는 이미지가 없습니다',
    },
    pinned: '다이제스트로 고정 {count, number}개',
    omitted: '{count, number}개는 표시하지 않음',
    readLines: '처음 {count, number}줄만 읽음',
  },
  imageTable: {
    caption: '이미지',
    image: '이미지',
    pinned: '고정',
    registry: '레지스트리',
    login: '로그인',
    where: '위치',
    line: '줄',
    pinnings: { digest: '다이제스트', tag: '태그', nothing: '고정 안 됨' },
    classOf: '{host}: {reason}',
    anyOfThese: '다음 중 하나일 수 있습니다',
    andMore: '{lines} 외 {count, number}개',
  },
  localResult: { nothing: '이 텍스트에는 이미지가 없습니다.' },
  pasteField: {
    title: '파일 전체',
    label: 'Containerfile, Kubernetes나 Compose YAML, 스크립트, 목록을 붙여넣으면 그 안의 모든 이미지를 보여 줍니다.',
    find: '이미지 찾기',
  },
}
