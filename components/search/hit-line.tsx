import BoxIcon from 'lucide-react/icons/box'
import DownloadIcon from 'lucide-react/icons/download'
import StarIcon from 'lucide-react/icons/star'
import { useFormatter, useTranslations } from 'next-intl'
import { MarkedText } from '#components/suggestions/marked-text'
import { Badge } from '#components/ui/badge'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { SearchHit } from '#lib/contract/search'
import { isDigest } from '#lib/oci/digest/digest'
import { imagePage, repositoryPage } from '#lib/routes/pages'
import { Timestamp } from '../image/timestamp.tsx'
import { matchText } from '../suggestions/match-text.ts'

interface Props {
  readonly hit: SearchHit
  readonly words: readonly string[]
  readonly now: Date
  /** Where results of several registries stand in one list. */
  readonly withRegistry?: boolean
}

/** Where a result leads: the image that was looked for where it is there, else the repository. */
function pageOf({ registry, name, tag, digest }: SearchHit): string {
  if (digest !== undefined && isDigest(digest)) return imagePage('image', { registry, name, digest })
  if (tag?.state === 'found') return imagePage('image', { registry, name, tag: tag.name })
  return repositoryPage({ registry, name })
}

/** One repository that was found. Arrow keys move between the links that are marked as hits. */
export function HitLine({ hit, words, now, withRegistry = false }: Props) {
  const { registry, name, title, summary, tag } = hit
  return (
    <li className="flex gap-2.5 px-3 py-2.5 sm:px-4">
      <BoxIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 space-y-0.5">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <Link href={pageOf(hit)} data-hit="" className="min-w-0 font-medium">
            {withRegistry && <span className="font-normal text-muted">{registry}/</span>}
            <MarkedText text={name} ranges={matchText(name, words)?.ranges ?? []} />
            {tag?.state === 'found' && <span className="wrap-anywhere">:{tag.name}</span>}
          </Link>
          {title !== undefined && title !== name && (
            <span className="min-w-0 text-sm text-muted">
              <VisibleText text={title} limit={120} />
            </span>
          )}
          <Marks hit={hit} />
        </div>
        {summary !== undefined && summary !== '' && (
          <div className="max-w-prose text-sm text-muted">
            <VisibleText text={summary} limit={240} />
          </div>
        )}
        {tag && tag.state !== 'found' && <TagState tag={tag} />}
        <Facts hit={hit} now={now} />
      </div>
    </li>
  )
}

function Marks({ hit: { marks = [], deprecated, visibility, contentKind } }: { readonly hit: SearchHit }) {
  const t = useTranslations('search.hit')
  return (
    <>
      {marks.map(mark => (
        <Badge key={mark} tone={mark === 'certified' ? 'success' : 'accent'}>
          {t(`marks.${mark}`)}
        </Badge>
      ))}
      {contentKind !== undefined && contentKind !== 'image' && (
        <Badge>
          <VisibleText text={contentKind} limit={40} />
        </Badge>
      )}
      {visibility !== undefined && visibility !== 'public' && <Badge>{t(`visibility.${visibility}`)}</Badge>}
      {deprecated && <Badge tone="warning">{t('deprecated')}</Badge>}
    </>
  )
}

function TagState({ tag: { name, state } }: { readonly tag: NonNullable<SearchHit['tag']> }) {
  const t = useTranslations('search.hit')
  return <p className="text-sm text-muted">{t(state === 'absent' ? 'tagAbsent' : 'tagUnknown', { tag: name })}</p>
}

const shownArchitectures = 6

function Facts({ hit, now }: Pick<Props, 'hit' | 'now'>) {
  const t = useTranslations('search.hit')
  const format = useFormatter()
  const { stars, pulls, lastUpdated, architectures = [], publisher } = hit
  const compact = (count: number) => format.number(count, { notation: 'compact', maximumFractionDigits: 1 })
  const facts = [
    publisher !== undefined && publisher !== '' && <VisibleText key="publisher" text={publisher} limit={80} />,
    stars !== undefined && (
      <span key="stars" className="inline-flex items-center gap-1" title={t('stars', { count: stars })}>
        <StarIcon aria-hidden className="size-3.5" /> <span aria-hidden>{compact(stars)}</span>
        <span className="sr-only">{t('stars', { count: stars })}</span>
      </span>
    ),
    pulls !== undefined && (
      <span key="pulls" className="inline-flex items-center gap-1" title={t('pulls', { count: pulls })}>
        <DownloadIcon aria-hidden className="size-3.5" /> <span aria-hidden>{compact(pulls)}</span>
        <span className="sr-only">{t('pulls', { count: pulls })}</span>
      </span>
    ),
    lastUpdated !== undefined && (
      <span key="updated">{t.rich('updated', { when: () => <Timestamp text={lastUpdated} now={now} /> })}</span>
    ),
    architectures.length > 0 && (
      <span key="architectures" className="font-mono text-xs">
        <VisibleText text={architectures.slice(0, shownArchitectures).join(' ')} limit={120} />
      </span>
    ),
  ].filter(Boolean)
  if (facts.length === 0) return null
  return <div className="flex flex-wrap items-center gap-x-3.5 gap-y-0.5 text-sm text-muted tabular-nums">{facts}</div>
}
