import type { Translations } from '../../say.ts'

/** Sentences of the adapters of lib/registry/vendors and of what asks them: APIs beside the distribution API. */
export const vendorApis: Translations = {
  // What was asked for.
  'a search': '검색',
  'the description of {0}': '{0}의 설명',
  'the pulls that are left': '남은 pull 횟수',
  'The answer of {0}': '{0}의 응답',
  // What cannot be asked, and what it takes.
  'The API of {0} answers this.': '{0} API에서 조회합니다.',
  '{0} has no API for this that Portolan knows.': '{0}에는 이를 위해 Portolan이 아는 API가 없습니다.',
  'Docker Hub lists no names to anybody; its search finds them.':
    'Docker Hub는 누구에게도 이름 목록을 제공하지 않습니다. 검색으로 찾으십시오.',
  'Docker Scout’s reports have no public API.': 'Docker Scout 보고서에는 공개 API가 없습니다.',
  // Failures.
  '{0} did not answer within {1} seconds.': '{0}에서 {1}초 안에 응답하지 않았습니다.',
  'Portolan shows what the registry itself tells. Try again later for the rest.':
    'Portolan은 레지스트리 자체에서 제공하는 정보를 표시합니다. 나머지는 나중에 다시 시도하십시오.',
  'The registry itself may still be readable. What the vendor’s API takes as a login is told at the registry’s page.':
    '레지스트리 자체는 읽을 수 있을지도 모릅니다. 공급업체 API에 쓰이는 로그인은 레지스트리 페이지에서 확인하십시오.',
  'The registry itself may have it all the same.': '레지스트리 자체에는 있을 수도 있습니다.',
  '“{0}” is no path of an API.': '“{0}”은(는) API 경로가 아닙니다.',
}
