import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'

interface Props {
  readonly host: string
}

/** Opens a repository of this registry by its name: the way in where nothing is listed. */
export function RepositoryField({ host }: Props) {
  const t = useTranslations('registry.repositoryField')
  return (
    <form action="/open" method="get" className="flex w-full max-w-xl flex-wrap items-center gap-2">
      <input type="hidden" name="registry" value={host} />
      <label className="flex min-w-0 flex-1 items-center gap-1.5 rounded-md border border-border-strong bg-surface ps-2.5 text-sm">
        <span className="max-w-1/2 truncate font-mono text-[0.8125rem] text-muted">{host}/</span>
        <span className="sr-only">{t('label')}</span>
        <input
          name="q"
          required
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="repository:tag"
          className="h-8 min-w-24 flex-1 rounded-e-md bg-transparent pe-2 font-mono text-[0.8125rem]"
        />
      </label>
      <Button type="submit">{t('open')}</Button>
    </form>
  )
}
