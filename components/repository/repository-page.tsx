import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Empty } from '#components/feedback/empty'
import { PageSubjectMark } from '#components/palette/page-subject'
import { RegistryBadges } from '#components/registry/registry-header'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Share } from '#components/share/share'
import { PinButton } from '#components/shelf/pin-button'
import { Visit } from '#components/shelf/visit'
import { ReferenceBar } from '#components/shell/reference-bar'
import { Term } from '#components/shell/term'
import { buttonStyles } from '#components/ui/button'
import { CodeBlock } from '#components/ui/code-block'
import { Link } from '#components/ui/link'
import { Tabs } from '#components/ui/tabs'
import type { RegistryEntry } from '#lib/contract/registries'
import type { TagTableState } from '#lib/contract/tag-table'
import type { TagsAnswer } from '#lib/contract/tags'
import type { RepositoryAnswer } from '#lib/contract/vendor'
import type { Attempt } from '#lib/errors/attempt'
import { shellQuote } from '#lib/format/shell-quote'
import { formatRepository } from '#lib/oci/reference/format-reference'
import type { Repository } from '#lib/oci/reference/types'
import { apiUrl } from '#lib/routes/api'
import { repositoryImages } from '#lib/routes/many-pages'
import { repositoryPage } from '#lib/routes/pages'
import { manyTabs } from '../chosen/many-tabs.ts'
import { useFailure } from '../feedback/use-failure.ts'
import { repositoryCrumbs } from '../shell/reference-crumbs.ts'
import type { TermName } from '../shell/term-name.ts'
import { FilterForm } from './filter-form.tsx'
import { RepositoryFacts } from './repository-facts.tsx'
import { RepositoryLogo } from './repository-logo.tsx'
import { RepositoryOverview } from './repository-overview.tsx'
import { tableQuery } from './table-query.ts'
import { TagTable } from './tag-table.tsx'

interface Props {
  readonly registry: RegistryEntry
  readonly repository: Repository
  readonly state: TagTableState
  readonly tags: Attempt<TagsAnswer>
  readonly vendor: RepositoryAnswer
  readonly view: 'tags' | 'overview'
}

const term = (of: TermName) => (parts: ReactNode) => <Term of={of}>{parts}</Term>

/** One repository: its tags. */
export function RepositoryPage({ registry, repository, state, tags, vendor, view }: Props) {
  const t = useTranslations('repository.repositoryPage')
  const tabNames = useTranslations('chosen.frame')
  const failure = useFailure()
  return (
    <div className="space-y-4">
      <div>
        <ReferenceBar
          crumbs={repositoryCrumbs(repository)}
          badges={<RegistryBadges registry={registry} />}
          actions={
            <Share
              target={{
                title: repository.name,
                named: repositoryPage(repository),
                byName: formatRepository(repository),
              }}
            />
          }
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {vendor.facts?.logo !== undefined && (
            <RepositoryLogo source={apiUrl('logo', { repository: formatRepository(repository) })} />
          )}
          <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{repository.name}</h1>
          {tags.ok && <PinButton repository={repository} />}
        </div>
        <RepositoryFacts answer={vendor}>
          <span>
            {t.rich('of', { registry: registry.title, repository: term('repository') })}
            {tags.ok && (
              <>
                {' · '}
                {t.rich(tags.value.truncated ? 'tagsAndMore' : 'tags', { count: tags.value.all, tag: term('tag') })}
              </>
            )}
          </span>
        </RepositoryFacts>
      </div>
      {tags.ok && <Visit {...repository} />}
      {tags.ok && <PageSubjectMark subject={{ reference: repository, views: [] }} />}
      <Tabs
        label={t('views')}
        tabs={[
          { href: repositoryPage(repository), label: t('tagsView'), current: view === 'tags' },
          ...(vendor.facts
            ? [
                {
                  href: repositoryPage(repository, { view: 'overview' }),
                  label: t('overview'),
                  current: view === 'overview',
                },
              ]
            : []),
          ...manyTabs(undefined, repositoryImages(repository), name => tabNames(`tabs.${name}`)),
        ]}
      />
      {view === 'overview' && vendor.facts ? (
        <RepositoryOverview repository={repository} facts={vendor.facts} />
      ) : tags.ok ? (
        <Tags registry={registry} repository={repository} state={state} answer={tags.value} />
      ) : (
        <RegistryNotice error={failure(tags.error)} level={2} />
      )}
    </div>
  )
}

interface TagsProps extends Pick<Props, 'registry' | 'repository' | 'state'> {
  readonly answer: TagsAnswer
}

function Tags({ registry, repository, state, answer }: TagsProps) {
  const t = useTranslations('repository.repositoryPage')
  const page = (change: Partial<TagTableState>) =>
    repositoryPage(repository, tableQuery({ ...state, cursor: undefined, ...change }))
  const folded = answer.all - answer.total
  const { next } = answer
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FilterForm repository={repository} state={state} />
        <p role="status" className="text-sm text-muted tabular-nums">
          {t('shown', { count: answer.total })}
          {state.filter === '' && state.kind === 'image' && folded > 0 && (
            <>
              {' · '}
              <Link href={page({ kind: 'all' })}>{t('folded', { count: folded })}</Link>
            </>
          )}
          {state.kind === 'all' && (
            <>
              {' · '}
              <Link href={page({ kind: 'image' })}>{t('fold')}</Link>
            </>
          )}
        </p>
      </div>
      {answer.rows.length === 0 ? (
        <Empty title={t(answer.all === 0 ? 'none' : 'noMatch')} />
      ) : (
        <TagTable
          key={JSON.stringify(state)}
          repository={repository}
          name={formatRepository(repository)}
          state={state}
          initial={answer}
          now={new Date()}
        />
      )}
      <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-2">
        {state.cursor !== undefined && (
          <Link href={page({})} tone="quiet" className={buttonStyles()}>
            {t('first')}
          </Link>
        )}
        {next !== undefined && (
          <Link href={page({ cursor: next })} tone="quiet" className={buttonStyles()}>
            {t('next')}
          </Link>
        )}
        {!state.details && (
          <noscript>
            <Link href={page({ details: true, ...(state.cursor !== undefined && { cursor: state.cursor }) })}>
              {t('details')}
            </Link>
          </noscript>
        )}
      </nav>
      <section aria-label={t('commands')} className="space-y-1.5">
        <p className="text-sm text-muted">{t('sameList')}</p>
        <CodeBlock text={listTagsCommand(registry, repository)} what={t('command')} />
      </section>
    </>
  )
}

function listTagsCommand({ commandHost }: RegistryEntry, repository: Repository): string {
  if (commandHost === undefined) return `skopeo list-tags ${shellQuote(`docker://${formatRepository(repository)}`)}`
  return `skopeo list-tags --tls-verify=false ${shellQuote(`docker://${commandHost}/${repository.name}`)}`
}
