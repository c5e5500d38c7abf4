import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'

/** The compass needle of a sea chart beside the name; on small screens the needle alone. */
export function Wordmark() {
  const t = useTranslations('shell.wordmark')
  return (
    <Link href="/" tone="bare" aria-label={t('home')} className="flex rounded-md shrink-0 items-center gap-2">
      <svg
        viewBox="0 0 32 32"
        aria-hidden="true"
        className="size-7 fill-none stroke-accent stroke-2 [stroke-linejoin:round]"
      >
        <circle cx="16" cy="16" r="11.5" />
        <path className="fill-accent" d="M16 1.5 19 16H13Z" />
        <path d="M13 16h6l-3 14.5Z" />
        <path d="M1.5 16h6M24.5 16h6" strokeLinecap="round" />
      </svg>
      <span className="text-lg font-semibold tracking-tight max-sm:sr-only">Portolan</span>
    </Link>
  )
}
