'use client'

import { useLocale, useTranslations } from 'next-intl'
import { buttonStyles } from '#components/ui/button'
import { type Locale, localeNames, locales } from '#lib/messages/locale'
import { chooseLanguage } from './choose-language.ts'

/** Latin letters: a page in English brings no Hangul, and not every system has it. */
const shortNames: Readonly<Record<Locale, string>> = { en: 'EN', ko: 'KO' }

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
            aria-label={`${shortNames[locale]} ${localeNames[locale]}`}
            onClick={() => chooseLanguage(locale)}
            className={buttonStyles({ tone: 'quiet', size: 'small' }, 'whitespace-nowrap')}
          >
            {shortNames[locale]}
          </button>
        ))}
    </fieldset>
  )
}
