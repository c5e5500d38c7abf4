import type { terms as english } from '../en/terms.ts'
import type { Translation } from '../translation.ts'

export const terms: Translation<typeof english> = {
  registry: { name: '레지스트리', text: '컨테이너 이미지를 저장하고 이름으로 내주는 서버입니다.' },
  repository: {
    name: '리포지토리',
    text: '레지스트리 안에서 한 가지 대상, 보통 애플리케이션 하나의 이미지를 모아 두는 이름 있는 자리입니다.',
  },
  reference: {
    name: '레퍼런스',
    text: '레지스트리, 리포지토리, 그리고 태그나 다이제스트로 이루어진 이미지의 전체 이름입니다.',
  },
  tag: {
    name: '태그',
    text: '소유자가 리포지토리의 이미지 하나에 붙인 이름으로, 나중에 다른 이미지로 옮길 수 있습니다.',
  },
  'floating tag': {
    name: '유동 태그(floating tag)',
    text: 'latest처럼 새 이미지가 나올 때마다 옮겨 가는 태그로, 이름은 같아도 내일은 내용이 다를 수 있습니다.',
  },
  'fixed tag': {
    name: '고정 태그(fixed tag)',
    text: '빌드 하나의 이름을 따서 관례상 옮기지 않는 태그입니다. 확실한 보장은 다이제스트만이 합니다.',
  },
  digest: {
    name: '다이제스트',
    text: '정확한 바이트의 체크섬으로, 그 바이트를 영구히 가리킵니다. 바이트가 다르면 다이제스트도 다릅니다.',
  },
  manifest: { name: '매니페스트', text: '이미지 하나의 config와 레이어를 다이제스트로 나열한 작은 문서입니다.' },
  index: {
    name: '인덱스',
    text: '플랫폼마다 하나씩 매니페스트를 한 이름 아래 모은 목록으로, 매니페스트 리스트라고도 합니다.',
  },
  config: {
    name: 'config',
    text: '명령, 사용자, 환경 변수, 포트와 빌드 이력 등 이미지가 어떻게 실행되는지 적은 문서입니다.',
  },
  layer: { name: '레이어', text: '빌드 한 단계에서 추가, 변경, 삭제된 파일을 담은 압축 아카이브입니다.' },
  blob: {
    name: 'blob',
    text: '레지스트리가 다이제스트로 저장하는 이미지의 조각으로, 레이어나 config가 여기에 속합니다.',
  },
  descriptor: { name: '디스크립터', text: '다른 콘텐츠를 미디어 타입, 다이제스트, 크기로 가리키는 포인터입니다.' },
  platform: { name: '플랫폼', text: 'linux/arm64처럼 이미지가 빌드된 대상 운영 체제와 프로세서입니다.' },
  referrer: {
    name: '리퍼러(referrer)',
    text: '서명이나 패키지 목록처럼 이 매니페스트를 가리키는 다른 매니페스트입니다.',
  },
  artifact: {
    name: '아티팩트',
    text: '차트나 서명처럼 컨테이너 이미지와 같은 방식으로 저장되지만 이미지가 아닌 것입니다.',
  },
  annotation: { name: '애너테이션', text: '매니페스트나 디스크립터가 스스로에 대해 지니는 이름 있는 텍스트입니다.' },
  'media type': { name: '미디어 타입', text: '바이트가 무엇인지 알려 주는 형식의 이름입니다.' },
  'diff ID': {
    name: 'diff ID',
    text: '압축하기 전 레이어의 체크섬입니다. 다이제스트는 압축된 바이트의 체크섬입니다.',
  },
}
