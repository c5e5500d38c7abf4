'use client'

import { useLocale, useTranslations } from 'next-intl'
import { buttonStyles } from '#components/ui/button'
import { type Locale, localeCookie, localeNames, locales } from '#lib/messages/locale'

const yearSeconds = 365 * 24 * 60 * 60

const shortNames: Readonly<Record<Locale, string>> = { en: 'EN', ko: '한국어' }

/** Answers that are already in the browser were told in the old language, so the page is asked for anew. */
function choose(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=lax`
  location.reload()
}

/** The other language, in its own words: each is one press away. */
export function LanguageSwitch() {
  const current = useLocale()
  const t = useTranslations('shell.languageSwitch')
  return (
    <fieldset aria-label={t('label')} className="flex noscript:hidden">
      {locales
        .filter(locale => locale !== current)
        .map(locale => (
          <button
            key={locale}
            type="button"
            lang={locale}
            title={localeNames[locale]}
            onClick={() => choose(locale)}
            className={buttonStyles({ tone: 'quiet', size: 'small' }, 'whitespace-nowrap')}
          >
            {shortNames[locale]}
          </button>
        ))}
    </fieldset>
  )
}
