import CopyIcon from 'lucide-react/icons/copy'
import FileIcon from 'lucide-react/icons/file-text'
import HomeIcon from 'lucide-react/icons/house'
import LanguagesIcon from 'lucide-react/icons/languages'
import StarIcon from 'lucide-react/icons/star'
import SunMoonIcon from 'lucide-react/icons/sun-moon'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { announce } from '#components/ui/announcer'
import { localeNames, locales } from '#lib/messages/locale'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { homePage, repositoryPage } from '#lib/routes/pages'
import { isPinned } from '../shelf/shelf.ts'
import { useShelf } from '../shelf/shelf-store.ts'
import { togglePin } from '../shelf/toggle-pin.ts'
import { chooseLanguage } from '../shell/choose-language.ts'
import { copyText } from '../ui/copy-text.ts'
import type { PageSubject } from './page-subject.tsx'

export interface PageAction {
  readonly key: string
  readonly label: string
  /** Other words that find it. */
  readonly detail?: string
  readonly icon: typeof CopyIcon
  readonly run: () => void
}

/** What can be done to what the page shows: its views, copying, pinning. Nothing where it shows no repository. */
export function useSubjectActions(subject: PageSubject | undefined): readonly PageAction[] {
  const t = useTranslations('palette.actions')
  const router = useRouter()
  const shelf = useShelf()
  if (!subject) return []
  const { reference, digest, views } = subject
  const { registry, name } = reference

  async function copy(text: string) {
    announce(t((await copyText(text)) ? 'copied' : 'notCopied', { text }))
  }
  const copies = { reference: formatCanonical(reference), digest }
  const isImage = reference.tag !== undefined || reference.digest !== undefined
  return [
    ...views.map(({ href, label }) => ({ key: href, label, icon: FileIcon, run: () => router.push(href) })),
    ...(['reference', 'digest'] as const).flatMap(what => {
      const text = copies[what]
      if (text === undefined) return []
      return [{ key: `copy ${what}`, label: t(what), detail: text, icon: CopyIcon, run: () => void copy(text) }]
    }),
    {
      key: 'pin',
      label: t(isPinned(shelf, reference) ? 'unpin' : 'pin'),
      detail: `${registry}/${name}`,
      icon: StarIcon,
      run: () => announce(t(togglePin({ registry, name }) ? 'pinned' : 'unpinned')),
    },
    ...(isImage
      ? [{ key: 'tags', label: t('tags'), icon: FileIcon, run: () => router.push(repositoryPage(reference)) }]
      : []),
  ]
}

/** What can be done anywhere. */
export function useSiteActions(): readonly PageAction[] {
  const t = useTranslations('palette.actions')
  const router = useRouter()
  const { theme, setTheme } = useTheme()
  const current = useLocale()
  return [
    { key: 'home', label: t('home'), icon: HomeIcon, run: () => router.push(homePage()) },
    ...(['system', 'light', 'dark'] as const)
      .filter(name => name !== theme)
      .map(name => ({ key: `theme ${name}`, label: t(name), icon: SunMoonIcon, run: () => setTheme(name) })),
    ...locales
      .filter(locale => locale !== current)
      .map(locale => ({
        key: `language ${locale}`,
        label: localeNames[locale],
        detail: t('language'),
        icon: LanguagesIcon,
        run: () => chooseLanguage(locale),
      })),
  ]
}
