import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import { registryPage, repositoryPage } from '#lib/routes/pages'
import { ListAge } from './list-age.tsx'
import { filterNames } from './repository-rows.ts'

interface Props {
  readonly host: string
  readonly answer: Extract<RepositoriesAnswer, { readonly listable: true }>
  readonly filter: string
  /** RFC 3339 */
  readonly now: string
}

/** Every name of one page of the catalog as a plain list: for readers without JavaScript. */
export function RepositoryNames({ host, answer, filter, now }: Props) {
  const t = useTranslations('registry.repositoryNames')
  const { repositories, next, list } = answer
  return (
    <div className="space-y-3">
      {list && (
        <form method="get" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="view" value="list" />
          <input type="hidden" name="filter" value={filter} />
          <ListAge list={list} now={now} />
          <Button type="submit" name="fresh" value="1" size="small">
            {t('refresh')}
          </Button>
        </form>
      )}
      <ul aria-label={t('label')} className="columns-sm rounded-lg border bg-surface p-3 text-sm">
        {filterNames(repositories, filter).map(name => (
          <li key={name} className="py-0.5 wrap-anywhere">
            <Link href={repositoryPage({ registry: host, name })}>{name}</Link>
          </li>
        ))}
      </ul>
      {next !== undefined && <Link href={registryPage(host, { view: 'list', filter, cursor: next })}>{t('next')}</Link>}
    </div>
  )
}
