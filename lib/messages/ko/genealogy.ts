import type { genealogy as english } from '../en/genealogy.ts'
import type { Translation } from '../translation.ts'

export const genealogy: Translation<typeof english> = {
  page: {
    sum: '이미지 {images, number}개, 레이어 {layers, number}개: 레지스트리에 {stored}, 공유하지 않으면 {unshared}입니다.',
    drawing: '트리 그림, 스크롤하여 전체 보기',
    picture: '레이어 트리',
    list: '목록으로 보기',
    images: '기반 이미지와 사용하는 이미지',
    known:
      '작은 글씨는 이 페이지에 없지만 전에 연 이미지와 이미지가 스스로 밝힌 베이스입니다. 삭제 시 확보하는 용량은 이 페이지의 이미지만으로 계산하므로, 여기에 없는 이미지도 같은 레이어를 쓸 수 있습니다.',
    same: '각 이미지의 레이어를 압축을 푼 내용 기준으로 보기:',
  },
  drawing: {
    run: '레이어 {count, number}개 · {size}',
    layers: '레이어 {count, number}개',
    more: '+ {count, number}',
  },
  zoomable: { smaller: '축소', larger: '확대', fit: '맞춤' },
  panel: {
    title: '선택한 레이어',
    layers: '{count, plural, =1 {레이어 {from, number}} other {레이어 {from, number}–{to, number}}}',
    base: '베이스 이미지 <names></names>의 마지막 레이어입니다.',
    images: '이 위의 이미지',
    branch: '업데이트 비용',
    freed: '삭제 시 확보',
    explain:
      '업데이트: 이 레이어가 바뀌면 이 레이어와 그 위의 모든 레이어를 다시 push합니다. 삭제: 이 레이어 위의 이미지를 모두 지우면 레지스트리에 더는 필요하지 않은 용량입니다.',
    layer: '레이어 {number, number}',
    files: '파일',
    blob: 'blob',
  },
  links: { more: '{count, number}개 더 보기', further: '그 밖에 더 있음' },
  kinship: {
    caption: '기반 이미지와 사용하는 이미지',
    image: '이미지',
    builtOn: '기반',
    usedBy: '사용하는 이미지',
    layers: '레이어',
    size: '크기',
    freed: '삭제 시 확보',
    created: '생성',
    named: '표시된 베이스: <name></name>',
    failed: '{title}: <message></message>',
  },
}
