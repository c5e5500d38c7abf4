import type { imports as english } from '../en/import.ts'
import type { Translation } from '../translation.ts'

export const imports: Translation<typeof english> = {
  importArchive: {
    title: '아카이브 열기',
    words:
      '<code>podman save</code>, <code>docker save</code>, <code>skopeo copy</code>로 만든 파일이나 OCI 레이아웃을 담은 tar를 끌어다 놓으십시오. 압축되어 있어도 됩니다. 자신의 컴퓨터에 있는 내장 레지스트리에만 저장합니다.',
    file: '이미지 아카이브',
    name: '내장 레지스트리에서 쓸 이름',
    hint: '이미지가 하나인 아카이브에는 콜론 뒤에 태그를 붙일 수 있습니다. 붙이지 않으면 이미지가 가진 태그를 그대로 씁니다.',
    import: '<file></file> 가져오기',
    script: '아카이브를 가져오려면 JavaScript가 필요합니다.',
    cancelled: '가져오기를 취소했습니다. 아카이브에서 아무것도 저장하지 않았습니다.',
  },
  dropAnywhere: {
    words: '이미지 아카이브를 이 페이지 어디에나 끌어다 놓거나 <open>파일을 선택</open>할 수도 있습니다.',
    over: '놓으면 아카이브를 엽니다',
  },
  importProgress: {
    sending: '아카이브 보내는 중',
    verifying: '다이제스트 확인 중',
    opening: '이미지 여는 중',
    words: '{total} 중 {sent}',
    cancel: '취소',
  },
}
