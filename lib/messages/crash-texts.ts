import type { Locale } from './locale.ts'

interface CrashTexts {
  readonly title: string
  readonly words: string
  /** Stands before the entry's number. */
  readonly logEntry: string
  readonly retry: string
}

/**
 * What is said when everything else has failed, the provider of all other texts among it: therefore both languages
 * are part of the script.
 */
export const crashTexts: Readonly<Record<Locale, CrashTexts>> = {
  en: {
    title: 'Something went wrong in Portolan',
    words:
      'This is a mistake in Portolan and not in what you did. Trying again may help; whoever runs this Portolan finds the cause in its log.',
    logEntry: 'Log entry',
    retry: 'Try again',
  },
  ko: {
    title: 'Portolan에 문제가 생겼습니다',
    words:
      '사용자의 조작이 아니라 Portolan의 오류입니다. 다시 시도하면 해결될 수도 있습니다. 이 Portolan의 운영자는 로그에서 원인을 찾을 수 있습니다.',
    logEntry: '로그 항목',
    retry: '다시 시도',
  },
}
