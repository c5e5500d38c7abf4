import type { chosen as english } from '../en/chosen.ts'
import type { Translation } from '../translation.ts'

export const chosen: Translation<typeof english> = {
  frame: {
    titles: { matrix: '이미지 나란히 보기', tree: '레이어 계보', history: '파일 이력' },
    words: {
      matrix: '같은 점과 다른 점을 보여 줍니다. ≠ 표시는 앞 이미지와 다르다는 뜻이며 비교 페이지로 이어집니다.',
      tree: '압축을 푼 내용을 기준으로, 공유하는 레이어를 트리로 보여 줍니다. 어떤 베이스 위에 있고 어디서 갈라지는지 알 수 있습니다.',
      history: '파일이 어느 태그에 있고 어디서 내용이 바뀌었는지 최신순으로 보여 줍니다.',
    },
    views: '이 이미지들의 보기',
    tags: '태그',
    tabs: { compare: '비교', matrix: '매트릭스', tree: '트리', history: '이력' },
  },
  form: {
    summary: '다른 이미지 선택',
    repository: '리포지토리',
    tags: '태그',
    tagsHint: '쉼표로 구분합니다. 다른 리포지토리의 이미지는 quay.io/podman/hello:latest처럼 전체를 적습니다.',
    platform: '플랫폼',
    show: '보기',
  },
  command: { title: '명령', command: '명령' },
  reading: {
    label: '레이어 읽는 중',
    words: '{total} 중 {read} · 이미지 {count, number}개 중 {images, number}개',
    cancel: '취소',
    cancelled: '읽기를 취소했습니다. 지금까지 읽은 내용은 보관됩니다.',
    again: '이어서 읽기',
    wait: '모든 레이어를 읽을 때까지 기다리기',
  },
}
