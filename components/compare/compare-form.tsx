import SearchIcon from 'lucide-react/icons/search'
import { useTranslations } from 'next-intl'
import { OmniboxField } from '#components/suggestions/omnibox-field'
import { Button } from '#components/ui/button'

interface Props {
  readonly from: string
  readonly to: string
  readonly platform?: string
  readonly toPlatform?: string
}

/** Two references and their platforms. A form of the browser: it needs no script; with one, each field suggests. */
export function CompareForm({ from, to, platform, toPlatform }: Props) {
  const t = useTranslations('compare.form')
  return (
    <form method="get" action="/compare" className="grid gap-3 sm:grid-cols-2">
      <Field label={t('from')} name="from" value={from} placeholder={t('fromExample')} />
      <Field label={t('to')} name="to" value={to} placeholder={t('toExample')} />
      <Platform label={t('platform')} name="platform" {...(platform !== undefined && { value: platform })} />
      <Platform label={t('toPlatform')} name="to-platform" {...(toPlatform !== undefined && { value: toPlatform })} />
      <div className="self-end">
        <Button type="submit" tone="primary" className="h-9">
          {t('compare')}
        </Button>
      </div>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly name: 'from' | 'to'
  readonly value: string
  readonly placeholder: string
}

function Field({ label, name, value, placeholder }: FieldProps) {
  return (
    <div className="min-w-0 text-sm">
      <span aria-hidden className="mb-1 block text-muted">
        {label}
      </span>
      <div className="relative">
        <SearchIcon aria-hidden className="pointer-events-none absolute start-3 top-2.5 z-10 size-4 text-muted" />
        <OmniboxField label={label} name={name} placeholder={placeholder} defaultValue={value} large={false} fills />
      </div>
    </div>
  )
}

interface PlatformProps {
  readonly label: string
  readonly name: 'platform' | 'to-platform'
  readonly value?: string
}

function Platform({ label, name, value }: PlatformProps) {
  return (
    <label className="block min-w-0 text-sm">
      <span className="mb-1 block text-muted">{label}</span>
      <input
        name={name}
        defaultValue={value}
        placeholder="linux/amd64"
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-border-strong bg-surface px-3 font-mono text-[0.8125rem]"
      />
    </label>
  )
}
