import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Button } from '#components/ui/button'
import { FilterInput } from '#components/ui/filter-input'
import { Link } from '#components/ui/link'
import { type FilesLevel, fileStates } from '#lib/contract/compare/files'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { useFailure } from '../feedback/use-failure.ts'
import { compareApiQuery, viewPage } from './compare-state.ts'
import { ContentsNotice } from './contents-notice.tsx'
import { DifferenceTree } from './difference-tree.tsx'
import { FileDiffView } from './file-diff-view.tsx'
import { IgnoredFiles } from './ignored-files.tsx'
import { UnreadLayers } from './unread-layers.tsx'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** What differs between the files: a tree of it, or one file of both sides. */
export function ComparedFiles({ place, facts }: Props) {
  const t = useTranslations('compare.files')
  const failure = useFailure()
  const { files: level } = facts.answer
  if (facts.file)
    return (
      <div className="space-y-3">
        <PathBar place={place} />
        {facts.file.ok ? (
          <FileDiffView place={place} body={facts.file.value} />
        ) : (
          <RegistryNotice error={failure(facts.file.error)} level={2} />
        )}
      </div>
    )
  if (!level) return <ContentsNotice facts={facts} />
  return (
    <div className="space-y-3">
      {place.state.path !== undefined && <PathBar place={place} />}
      <UnreadLayers place={place} answer={facts.answer} />
      <Filter place={place} />
      <IgnoredFiles place={place} ignored={facts.answer.summary.ignored} />
      {level.entries.length === 0 ? (
        <Empty title={t(isNarrowed(place) ? 'noMatch' : 'same')} />
      ) : (
        <Tree place={place} level={level} />
      )}
    </div>
  )
}

const isNarrowed = ({ state: { name, change, ignored } }: ComparePlace) =>
  name !== undefined || change !== undefined || ignored !== undefined

function Tree({ place, level }: { readonly place: ComparePlace; readonly level: FilesLevel }) {
  const t = useTranslations('compare.files')
  const { name, change, ignored } = place.state
  const narrowing = { name, change }
  return (
    <>
      <p className="text-sm text-muted">{t('legend')}</p>
      <DifferenceTree
        // Another filter is another tree.
        key={JSON.stringify([place.state, place.pinned])}
        level={level}
        query={{ ...compareApiQuery(place), ...narrowing, 'ignored-by': ignored }}
        filePage={viewPage(place, 'files', { ...narrowing, ignored })}
      />
    </>
  )
}

/** The way down to a path, each part a link. */
function PathBar({ place }: { readonly place: ComparePlace }) {
  const t = useTranslations('compare.files')
  const parts = (place.state.path ?? '').split('/')
  return (
    <nav aria-label={t('path')} className="flex flex-wrap items-center gap-x-1 font-mono text-sm">
      <Link href={viewPage(place, 'files')} className="font-sans">
        {t('allFiles')}
      </Link>
      {parts.map((part, index) => {
        const path = parts.slice(0, index + 1).join('/')
        return (
          <span key={path} className="wrap-anywhere">
            <span aria-hidden className="px-0.5 text-muted">
              /
            </span>
            {index === parts.length - 1 ? (
              <span className="font-semibold">{part}</span>
            ) : (
              <Link href={viewPage(place, 'files', { path })}>{part}</Link>
            )}
          </span>
        )
      })}
    </nav>
  )
}

/** A form of the browser, which needs no script. */
function Filter({ place }: { readonly place: ComparePlace }) {
  const t = useTranslations('compare.files')
  const states = useTranslations('compare.fileStates')
  const { from, to, state } = place
  const hidden = {
    from: formatCanonical(from),
    to: formatCanonical(to),
    platform: state.platform,
    'to-platform': state.toPlatform,
    semantic: state.semantic,
    ...{ view: 'files', path: state.path },
    ...{ base: state.base, ignored: state.ignored },
  }
  return (
    <form method="get" action="/compare" className="flex flex-wrap items-center gap-2 text-sm">
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FilterInput label={t('filter')} name="name" placeholder={t('filterExample')} defaultValue={state.name ?? ''} />
      <select
        name="change"
        aria-label={t('state')}
        defaultValue={state.change ?? ''}
        className="h-8 rounded-md border border-border-strong bg-surface px-2 text-sm"
      >
        <option value="">{t('allStates')}</option>
        {fileStates.map(name => (
          <option key={name} value={name}>
            {states(name)}
          </option>
        ))}
      </select>
      <Button type="submit">{t('show')}</Button>
      {isNarrowed(place) && <Link href={viewPage(place, 'files', { path: state.path })}>{t('clear')}</Link>}
    </form>
  )
}
