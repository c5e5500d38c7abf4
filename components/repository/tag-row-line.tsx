import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Digest } from '#components/ui/digest'
import { Infotip } from '#components/ui/infotip'
import { Link } from '#components/ui/link'
import { Skeleton } from '#components/ui/skeleton'
import { Cell, Row } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { TagDetails, TagRow } from '#lib/contract/tags'
import { formatBytes } from '#lib/format/format-bytes'
import { formatRelativeTime } from '#lib/format/format-relative-time'
import { isDigest } from '#lib/oci/digest/digest'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'
import type { AliasGroup } from './alias-marks.ts'
import { PlatformChips } from './platform-chips.tsx'
import type { TagChoice } from './use-tag-choice.ts'

interface Props {
  readonly repository: Repository
  readonly row: TagRow
  readonly group?: AliasGroup
  readonly now: Date
  readonly observe: (element: HTMLElement | null) => void
  /** Where tags can be chosen. */
  readonly choice?: TagChoice
}

/** One tag: its name now, the rest as soon as it is known. */
export function TagRowLine({ repository, row, group, now, observe, choice }: Props) {
  const { tag, details } = row
  const artifact = row.artifactTitle !== undefined && { artifactTitle: row.artifactTitle }
  const digest = details && isDigest(details.digest) ? details.digest : undefined
  return (
    <Row ref={observe} data-tag={tag} className="h-9">
      <Cell>
        <span className="flex items-baseline gap-1">
          {choice && <Box tag={tag} choice={choice} />}
          <span aria-hidden className={`size-2 shrink-0 self-center rounded-full ${group?.mark ?? ''}`} />
          <Link href={imagePage('image', { ...repository, tag })} className="min-w-6 font-medium wrap-anywhere">
            {tag}
          </Link>
          <TagLook row={row} />
        </span>
      </Cell>
      <Cell className="text-muted">
        <Aliases tags={group?.tags.filter(other => other !== tag) ?? []} repository={repository} />
      </Cell>
      {row.error ? (
        <Cell colSpan={4} className="text-danger">
          <Failed error={row.error} />
        </Cell>
      ) : (
        <>
          <Cell>
            <Known value={details} width="9rem">
              {({ digest: text }) => (
                <Digest digest={text} {...(digest && { href: imagePage('image', { ...repository, tag, digest }) })} />
              )}
            </Known>
          </Cell>
          <Cell>
            <Known value={details} width="6rem">
              {known => <PlatformChips repository={repository} tag={tag} details={known} {...artifact} />}
            </Known>
          </Cell>
          <Cell numeric>
            <Known value={details} width="4rem">
              {({ sizeBytes }) => sizeBytes !== undefined && formatBytes(sizeBytes)}
            </Known>
          </Cell>
          <Cell numeric>
            <Known value={details} width="4rem">
              {({ created }) => created !== undefined && <Created at={created} now={now} />}
            </Known>
          </Cell>
        </>
      )}
    </Row>
  )
}

function Box({ tag, choice }: { readonly tag: string; readonly choice: TagChoice }) {
  const t = useTranslations('repository.tagRowLine')
  return (
    <input
      type="checkbox"
      name="tags"
      value={tag}
      aria-label={t('choose', { tag })}
      checked={choice.isChosen(tag)}
      onClick={choice.onClick(tag)}
      // What a click does is told by it: only it knows the shift key.
      onChange={() => undefined}
      className="me-1 size-4 shrink-0 self-center accent-accent"
    />
  )
}

function Failed({ error }: { readonly error: NonNullable<TagRow['error']> }) {
  const t = useTranslations('repository.tagRowLine')
  const notice = useTranslations('feedback.notice')
  return t.rich('failed', {
    title: notice(`titles.${error.code}`),
    message: () => <VisibleText text={error.message} limit={200} />,
  })
}

interface KnownProps {
  readonly value: TagDetails | undefined
  readonly width: string
  readonly children: (value: TagDetails) => ReactNode
}

const Known = ({ value, width, children }: KnownProps) => (value ? children(value) : <Skeleton width={width} still />)

function Created({ at, now }: { readonly at: string; readonly now: Date }) {
  const locale = useLocale()
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  return (
    <time dateTime={at} title={at}>
      {formatRelativeTime(date, now, locale)}
    </time>
  )
}

const lookMarks = { fixed: '=', floating: '↷' } as const

/** Whether the name looks fixed to one build or floating over many, and why. */
function TagLook({ row: { looks, reason } }: Pick<Props, 'row'>) {
  const t = useTranslations('repository.tagRowLine')
  return (
    <Infotip tip={t(`why.${looks}`, { reason })} className="min-w-6 text-center text-xs text-muted">
      <span aria-hidden>{lookMarks[looks]}</span>
      <span className="sr-only">{t(`looks.${looks}`)}</span>
    </Infotip>
  )
}

/** As many as stay on one line: rows keep their height when the digests come. */
const shownAliases = 2

function Aliases({ tags, repository }: { readonly tags: readonly string[]; readonly repository: Repository }) {
  const t = useTranslations('repository.tagRowLine')
  const more = tags.length - shownAliases
  return (
    <span className="flex gap-x-2">
      {tags.slice(0, shownAliases).map(tag => (
        <Link
          key={tag}
          href={imagePage('image', { ...repository, tag })}
          tone="quiet"
          title={tag}
          className="min-w-6 truncate text-muted"
        >
          {tag}
        </Link>
      ))}
      {more > 0 && (
        <span title={tags.join(', ')} className="shrink-0">
          {t('more', { count: more })}
        </span>
      )}
    </span>
  )
}
