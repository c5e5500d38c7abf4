import { useTranslations } from 'next-intl'

export const contentId = 'content'

export function SkipLink() {
  const t = useTranslations('shell.skipLink')
  return (
    <a
      href={`#${contentId}`}
      className="sr-only rounded-md bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-2 focus:z-50"
    >
      {t('skip')}
    </a>
  )
}
