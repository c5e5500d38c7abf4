import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { Link } from '#components/ui/link'
import type { RegistryEntry } from '#lib/contract/registries'
import type { RepositoriesAnswer } from '#lib/contract/repositories'
import type { RegistrySearchAnswer } from '#lib/contract/vendor'
import type { Attempt } from '#lib/errors/attempt'
import { registryPage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { ImportArchive } from '../import/import-archive.tsx'
import { RegistryFacts } from './registry-facts.tsx'
import { RegistryHeader } from './registry-header.tsx'
import { RegistryNotice } from './registry-notice.tsx'
import { RegistrySearch } from './registry-search.tsx'
import { RepositoryField } from './repository-field.tsx'
import { RepositoryList } from './repository-list.tsx'
import { RepositoryNames } from './repository-names.tsx'
import { StartingPoints } from './starting-points.tsx'

/** `list` is complete without JavaScript, and not live with it. */
export type RepositoryView = 'tree' | 'flat' | 'list'

interface Props {
  readonly registry: RegistryEntry
  readonly repositories: Attempt<RepositoriesAnswer>
  readonly filter: string
  readonly view: RepositoryView
  /** RFC 3339 */
  readonly now: string
  /** Whether archives may be brought into this registry. */
  readonly takesArchives: boolean
  /** What is looked for, and what the vendor's search found of it. */
  readonly search: { readonly query: string; readonly answer?: Attempt<RegistrySearchAnswer> }
}

/** One registry: what it is, what it can, and what is in it. */
export function RegistryPage({ registry, repositories, filter, view, now, search, takesArchives }: Props) {
  const t = useTranslations('registry.registryPage')
  const failure = useFailure()
  return (
    <div className="space-y-6">
      <div>
        <RegistryHeader registry={registry} />
      </div>
      <RegistryFacts registry={registry} />
      {takesArchives && <ImportArchive />}
      {registry.capabilities.search.can === 'yes' && <RegistrySearch host={registry.host} {...search} />}
      <section aria-labelledby="repositories" className="space-y-3">
        <h2 id="repositories" className="text-lg font-semibold">
          {t('repositories')}
        </h2>
        {repositories.ok ? (
          <Repositories registry={registry} answer={repositories.value} filter={filter} view={view} now={now} />
        ) : (
          <RegistryNotice error={failure(repositories.error)} level={2} />
        )}
      </section>
    </div>
  )
}

interface RepositoriesProps extends Omit<Props, 'repositories' | 'search' | 'takesArchives'> {
  readonly answer: RepositoriesAnswer
}

function Repositories({ registry, answer, filter, view, now }: RepositoriesProps) {
  const t = useTranslations('registry.registryPage')
  if (!answer.listable) return <NotListable registry={registry} reason={answer.reason} instead={answer.instead} />
  return (
    <>
      <RepositoryField host={registry.host} />
      {view === 'list' ? (
        <RepositoryNames host={registry.host} answer={answer} filter={filter} now={now} />
      ) : (
        <>
          <RepositoryList host={registry.host} initial={answer} filter={filter} view={view} now={now} />
          <noscript>
            <Link href={registryPage(registry.host, { view: 'list', filter })}>{t('everyName')}</Link>
          </noscript>
        </>
      )}
    </>
  )
}

interface NotListableProps {
  readonly registry: RegistryEntry
  readonly reason: string
  readonly instead: string
}

/** Not an error: many registries keep their list to themselves. */
function NotListable({ registry, reason, instead }: NotListableProps) {
  const t = useTranslations('registry.registryPage')
  return (
    <div className="space-y-4">
      <Empty title={t('unlisted')} words={reason === instead ? reason : `${reason} ${instead}`}>
        <RepositoryField host={registry.host} />
      </Empty>
      {registry.featured.length > 0 && <StartingPoints registries={[{ ...registry, title: t('start') }]} />}
    </div>
  )
}
