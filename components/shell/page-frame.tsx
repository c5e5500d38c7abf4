import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DownloadWatch } from '#components/downloads/download-watch'
import { OmniboxPaste } from '#components/open/omnibox-paste'
import { PaletteKey } from '#components/palette/palette-key'
import { Announcer } from '#components/ui/announcer'
import { Link } from '#components/ui/link'
import { LanguageSwitch } from './language-switch.tsx'
import { Omnibox } from './omnibox.tsx'
import { OmniboxPlace } from './omnibox-place.tsx'
import { contentId, SkipLink } from './skip-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { Wordmark } from './wordmark.tsx'

interface Props {
  readonly children: ReactNode
}

const column = 'mx-auto w-full max-w-page px-4 sm:px-6'

/** What every page stands in. */
export function PageFrame({ children }: Props) {
  const t = useTranslations('shell.pageFrame')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b bg-surface">
        <div className={`${column} flex h-14 items-center gap-3 sm:gap-5`}>
          <Wordmark />
          <OmniboxPlace>
            <Omnibox keys />
          </OmniboxPlace>
          <nav aria-label={t('navigation')} className="ms-auto flex shrink-0 items-center gap-1 sm:gap-3">
            <Link href="/" tone="quiet" className="text-sm max-sm:hidden">
              {t('registries')}
            </Link>
            <PaletteKey />
            <LanguageSwitch />
            <ThemeSwitch />
          </nav>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className={`${column} flex-1 py-5 outline-none sm:py-6`}>
        {children}
      </main>
      <footer className="border-t">
        <div className={`${column} flex flex-wrap gap-x-4 py-4 text-xs text-muted`}>
          <p>{t('motto')}</p>
        </div>
      </footer>
      <OmniboxPaste />
      <DownloadWatch />
      <Announcer />
    </div>
  )
}
