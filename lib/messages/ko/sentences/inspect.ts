import type { Translations } from '../../say.ts'

/** Sentences of lib/inspect and lib/catalog: what a registry answers, why an image or a list cannot be shown. */
export const inspect: Translations = {
  Reachable: '연결됨',
  'Reachable · does not list repositories': '연결됨 · 리포지토리 목록 미제공',
  'Reachable · 1 repository': '연결됨 · 리포지토리 1개',
  'Reachable · {0} repositories': '연결됨 · 리포지토리 {0}개',
  'Reachable · {0} and more repositories': '연결됨 · 리포지토리 {0}개 이상',
  '{0} did not answer within {1} seconds.': '{0}에서 {1}초 안에 응답하지 않았습니다.',
  'Open the registry’s own page to wait for it longer.': '더 오래 기다리려면 레지스트리 페이지를 여십시오.',
  'No image of the index matches the platform filter.': '인덱스에 플랫폼 필터와 맞는 이미지가 없습니다.',
  'It offers {0}.': '제공하는 플랫폼: {0}.',
  'The index lists {0}, which is not an image.': '인덱스에 이미지가 아닌 {0} 항목이 있습니다.',
  'This is a {0} manifest ({1}), not an image.': '이미지가 아니라 {0} 매니페스트({1})입니다.',
  'Its raw manifest can be read with /api/v1/manifest.': '원본 매니페스트는 /api/v1/manifest로 읽을 수 있습니다.',
  'The schema 1 history': '스키마 1 이력',
  'The document is {0} bytes; Portolan reads up to {1}.':
    '문서 크기가 {0}바이트입니다. Portolan은 {1}바이트까지만 읽습니다.',
  'Download it with the shown command instead.': '대신 표시된 명령으로 내려받으십시오.',
  'The manifest announces {0} bytes, the blob has {1}.':
    '매니페스트에는 {0}바이트라고 적혀 있지만 blob은 {1}바이트입니다.',
  'The image was pushed with a wrong descriptor; its publisher has to push it again.':
    '이미지가 잘못된 디스크립터와 함께 push되었습니다. 게시자가 다시 push해야 합니다.',
  'The index announces {0} bytes for {1}, the manifest has {2}.':
    '인덱스에는 {1}의 크기가 {0}바이트라고 적혀 있지만 매니페스트는 {2}바이트입니다.',
  'The index was pushed with a wrong descriptor; its publisher has to push it again.':
    '인덱스가 잘못된 디스크립터와 함께 push되었습니다. 게시자가 다시 push해야 합니다.',
  'The index lists {0} manifests; Portolan walks at most {1}.':
    '인덱스에 매니페스트가 {0}개 있습니다. Portolan은 {1}개까지만 따라갑니다.',
  'Open one of them by its digest; the raw document lists them.':
    '그중 하나를 다이제스트로 여십시오. 목록은 원본 문서에 있습니다.',
  'The index has no image for {0}.': '인덱스에 {0}용 이미지가 없습니다.',
  'The index holds no image.': '인덱스에 이미지가 없습니다.',
  'The raw document shows what it holds.': '무엇이 들어 있는지는 원본 문서에서 볼 수 있습니다.',
  'The index leads back to itself or is nested too deep.':
    '인덱스가 자기 자신을 다시 가리키거나 너무 깊이 중첩되어 있습니다.',
  'Its publisher has to push it again.': '게시자가 다시 push해야 합니다.',
  'This is not an image but an artifact ({0}).': '이미지가 아니라 아티팩트({0})입니다.',
  'This is not an image but a {0} manifest ({1}).': '이미지가 아니라 {0} 매니페스트({1})입니다.',
  'A tag or a digest is needed.': '태그나 다이제스트가 필요합니다.',
  'Add a tag, for example :latest.': ':latest와 같은 태그를 붙이십시오.',
  'The filter-by-os expression is not one Portolan evaluates.': 'Portolan이 처리하지 않는 filter-by-os 표현식입니다.',
  'Use an expression such as linux/amd64, linux/(amd64|arm64) or linux/.*':
    'linux/amd64, linux/(amd64|arm64), linux/.*와 같은 표현식을 쓰십시오.',
  'To sort by date or size, each of the {0} tags would have to be read.':
    '날짜나 크기로 정렬하려면 태그 {0}개를 하나씩 모두 읽어야 합니다.',
  'Filter the names first, down to {0} tags.': '먼저 이름을 필터링하여 태그를 {0}개 이하로 줄이십시오.',
  'The list of packages is no longer wanted.': '패키지 목록이 더는 필요하지 않습니다.',
  'Type a repository name, or paste an image reference from anywhere.':
    '리포지토리 이름을 입력하거나, 어디에서든 복사한 이미지 레퍼런스를 붙여넣으십시오.',
  'The attached report': '첨부된 보고서',
}
