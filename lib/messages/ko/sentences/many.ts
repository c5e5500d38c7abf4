import type { Translations } from '../../say.ts'

/** lib/compare and lib/routes, pages about many images. */
export const many: Translations = {
  'The address does not say which repository “{0}” is of.': '주소에 “{0}”이(가) 어느 리포지토리의 것인지 없습니다.',
  'Add the repository, or write the whole reference.': '리포지토리를 추가하거나 참조 전체를 적으십시오.',
  'The address names no repository and no image.': '주소에 리포지토리도 이미지도 없습니다.',
  'Choose tags in the table of a repository, or write repository= and tags= into the address.':
    '리포지토리의 태그 표에서 태그를 선택하거나 주소에 repository=와 tags=를 적으십시오.',
  '{0} images are chosen; this view takes at most {1}.': '이미지 {0}개를 선택했지만 이 보기는 최대 {1}개까지 다룹니다.',
  'Take some of them out of the address, or choose fewer tags.': '주소에서 일부를 빼거나 더 적은 태그를 선택하십시오.',
  'There are no images to show: the repository has no tags.':
    '보여 줄 이미지가 없습니다. 리포지토리에 태그가 없습니다.',
  'Signatures and attestations are not counted.': '서명과 증명(attestation)은 세지 않습니다.',
  'A table of images needs at least {0} of them.': '이미지 표에는 이미지가 {0}개 이상 필요합니다.',
  'Choose more tags in the table of the repository.': '리포지토리의 표에서 태그를 더 선택하십시오.',
  'The image has {0} layers; this view takes at most {1}.':
    '이미지의 레이어가 {0}개입니다. 이 보기는 최대 {1}개까지 다룹니다.',
  'The page of its layers lists them.': '레이어 페이지에서 목록을 볼 수 있습니다.',
  'where else it is': '다른 위치',
}
