import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { ChoiceLink } from '#components/ui/choice-link'
import { FilterInput } from '#components/ui/filter-input'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { packagesPage } from '#lib/routes/pages'
import type { NarrowedPackages } from './narrow-packages.ts'

interface Props {
  readonly facts: PackagesFacts
  readonly narrowed: NarrowedPackages
}

/** A GET form and links: what is shown is part of the address, with and without scripts. */
export function PackageFilter({ facts: { reference, state, answer }, narrowed }: Props) {
  const t = useTranslations('packages.filter')
  return (
    <div className="space-y-3">
      <form method="get" action={packagesPage(reference)} className="flex flex-wrap items-center gap-2">
        {state.platform !== undefined && <input type="hidden" name="platform" value={state.platform} />}
        {state.ecosystem !== undefined && <input type="hidden" name="ecosystem" value={state.ecosystem} />}
        {state.sort !== undefined && <input type="hidden" name="sort" value={state.sort} />}
        <FilterInput label={t('name')} name="filter" defaultValue={state.filter ?? ''} placeholder={t('name')} />
        <FilterInput
          label={t('licence')}
          name="licence"
          defaultValue={state.licence ?? ''}
          placeholder={t('licence')}
        />
        <Button type="submit">{t('apply')}</Button>
        <p role="status" className="text-sm text-muted">
          {t('shown', { shown: narrowed.countShown, count: answer.packages.length })}
        </p>
      </form>
      <EcosystemLinks reference={reference} state={state} narrowed={narrowed} />
    </div>
  )
}

function EcosystemLinks({
  reference,
  state,
  narrowed,
}: Pick<PackagesFacts, 'reference' | 'state'> & Pick<Props, 'narrowed'>) {
  const t = useTranslations('packages.filter')
  const names = useTranslations('packages.ecosystems')
  const choices = [
    { ecosystem: undefined, name: t('all'), count: narrowed.countOfAll },
    ...narrowed.counts.map(({ ecosystem, count }) => ({ ecosystem, name: names(ecosystem), count })),
  ]
  return (
    <nav aria-label={t('ecosystems')} className="flex flex-wrap gap-1.5">
      {choices.map(({ ecosystem, name, count }) => (
        <ChoiceLink
          key={name}
          href={packagesPage(reference, { ...state, ecosystem, page: undefined })}
          isCurrent={state.ecosystem === ecosystem}
          name={name}
          count={count}
        />
      ))}
    </nav>
  )
}
