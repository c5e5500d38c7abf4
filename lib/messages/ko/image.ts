import type { image as english } from '../en/image.ts'
import type { Translation } from '../translation.ts'

export const image: Translation<typeof english> = {
  tagLine: {
    resolved: '<at></at>에 태그 <tag></tag>이(가) 이 다이제스트를 가리켰습니다.',
    movedSince:
      '<at></at>에 태그 <tag></tag>이(가) 이 다이제스트를 가리켰습니다. Portolan은 <until></until>까지 이 태그가 <before></before>을(를) 가리키는 것을 확인했습니다.',
    keep: '이 페이지의 링크는 다이제스트를 따릅니다. 정확히 같은 바이트를 공유하려면 <link>고정된 페이지를 여십시오</link>.',
    asking: '이 다이제스트로 고정된 페이지입니다. 태그 <tag></tag>의 현재 위치를 묻는 중입니다…',
    same: '이 다이제스트로 고정된 페이지입니다. <at></at>에도 태그 <tag></tag>이(가) 이 다이제스트를 가리켰습니다.',
    moved:
      '태그 <tag></tag>이(가) 옮겨졌습니다. <until></until>까지는 이 다이제스트를, <since></since>부터는 <digest></digest>을(를) 가리키는 것을 확인했습니다.',
    elsewhere:
      '태그 <tag></tag>은(는) 다른 다이제스트를 가리킵니다. <since></since>부터 <digest></digest>을(를) 가리키는 것을 확인했습니다.',
    open: '현재 가리키는 이미지 열기',
    gone: '레지스트리에 태그 <tag></tag>이(가) 더 이상 없습니다.',
    goneSince:
      '레지스트리에 태그 <tag></tag>이(가) 더 이상 없습니다. <until></until>까지는 이 다이제스트를 가리키는 것을 확인했습니다.',
    unknown: '이 다이제스트로 고정된 페이지입니다. 태그 <tag></tag>의 현재 위치를 레지스트리가 알려 주지 않았습니다.',
  },
}
