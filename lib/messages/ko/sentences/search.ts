import type { Translations } from '../../say.ts'

/** Sentences of lib/catalog/search and of the kept lists. */
export const search: Translations = {
  'The search is longer than {0} characters.': '검색어가 {0}자보다 깁니다.',
  'A part of the name is enough. To open a longer text, paste it into the field at the top.':
    '이름의 일부면 충분합니다. 더 긴 텍스트를 열려면 맨 위 입력란에 붙여 넣으십시오.',
  'There is nothing to search for.': '검색할 내용이 없습니다.',
  'Type a part of a repository’s name, as httpd or ubi9/httpd, with a tag or a digest if you like.':
    'httpd나 ubi9/httpd처럼 리포지토리 이름의 일부를 입력하십시오. 태그나 다이제스트를 붙여도 됩니다.',
  'The search of {0} failed.': '{0} 검색에 실패했습니다.',
  'The list of repositories of {0} was not read to its end.': '{0}의 리포지토리 목록을 끝까지 읽지 못했습니다.',
  'It takes too long, or the connection broke. Ask again later.':
    '너무 오래 걸리거나 연결이 끊겼습니다. 나중에 다시 조회하십시오.',
}
