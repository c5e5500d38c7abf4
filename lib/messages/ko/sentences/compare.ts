import type { Translations } from '../../say.ts'

/** Sentences of lib/compare. */
export const compare: Translations = {
  'The compare is no longer wanted.': '비교 요청이 취소되었습니다.',
}
