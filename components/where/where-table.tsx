import { useLocale, useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { Skeleton } from '#components/ui/skeleton'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { WherePlace, WhereRow, WhereState } from '#lib/contract/where'
import { formatRelativeTime } from '#lib/format/format-relative-time'
import { parseTimestamp } from '#lib/format/parse-timestamp'
import { isDigest } from '#lib/oci/digest/digest'
import { imagePage, repositoryPage } from '#lib/routes/pages'

interface Props {
  readonly places: readonly WherePlace[]
  /** Of the places that have answered, in any order. */
  readonly rows: readonly WhereRow[]
  /** Absent where the image is known by its digest alone. */
  readonly tag?: string
  /** When the image here was made: others are older or newer. */
  readonly created?: string
  readonly now: Date
}

const tones: Readonly<Record<WhereState, BadgeTone>> = {
  same: 'success',
  other: 'changed',
  'digest-only': 'accent',
  absent: 'neutral',
  failed: 'warning',
  slow: 'warning',
}

const keyOf = ({ registry, name }: WherePlace) => `${registry}/${name}`

/** Every place that is asked, with what it said. */
export function WhereTable({ places, rows, tag, created, now }: Props) {
  const t = useTranslations('where.table')
  const answers = new Map(rows.map(row => [keyOf(row), row]))
  return (
    <Table caption={t('caption')} className="max-lg:min-w-[60rem]">
      <thead>
        <tr>
          <HeadCell>{t('place')}</HeadCell>
          <HeadCell>{t('via')}</HeadCell>
          <HeadCell className="w-64">{t('state')}</HeadCell>
          <HeadCell className="w-56">{t('digest')}</HeadCell>
          <HeadCell numeric className="w-48">
            {t('created')}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {places.map(place => (
          <Row key={keyOf(place)} className="h-9">
            <Cell>
              <Link href={repositoryPage(place)} className="wrap-anywhere">
                {keyOf(place)}
              </Link>
            </Cell>
            <Cell className="text-muted">{t(`vias.${place.via}`)}</Cell>
            <Answer answer={answers.get(keyOf(place))} tag={tag} created={created} now={now} />
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

interface AnswerProps {
  readonly answer: WhereRow | undefined
  readonly tag: string | undefined
  readonly created: string | undefined
  readonly now: Date
}

function Answer({ answer, tag, created, now }: AnswerProps) {
  const t = useTranslations('where.table')
  const notice = useTranslations('feedback.notice')
  if (!answer)
    return (
      <Cell colSpan={3}>
        <span className="sr-only">{t('asking')}</span>
        <Skeleton width="12rem" />
      </Cell>
    )
  const { registry, name, state, digest, hasDigest, error } = answer
  if (error)
    return (
      <Cell colSpan={3}>
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        <span className="ms-2 text-xs text-muted">
          {notice(`titles.${error.code}`)}: <VisibleText text={error.message} limit={160} />
        </span>
      </Cell>
    )
  const known = digest !== undefined && isDigest(digest) ? digest : undefined
  return (
    <>
      <Cell>
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        {state === 'other' && hasDigest && <span className="ms-2 text-xs text-muted">{t('alsoDigest')}</span>}
      </Cell>
      <Cell>
        {known && (
          <Digest
            digest={known}
            href={imagePage('image', { registry, name, digest: known, ...(tag !== undefined && { tag }) })}
          />
        )}
      </Cell>
      <Cell numeric>
        <Age of={answer.created} here={created} now={now} />
      </Cell>
    </>
  )
}

interface AgeProps {
  readonly of: string | undefined
  readonly here: string | undefined
  readonly now: Date
}

/** When the other image was made, and whether that is before or after the one here. */
function Age({ of, here, now }: AgeProps) {
  const t = useTranslations('where.table')
  const locale = useLocale()
  const [there, own] = [parseTimestamp(of), parseTimestamp(here)]
  if (!there) return null
  const drift = own ? there.getTime() - own.getTime() : 0
  return (
    <>
      <time dateTime={there.toISOString()} title={there.toISOString()}>
        {formatRelativeTime(there, now, locale)}
      </time>
      {drift !== 0 && <span className="block text-xs text-muted">{t(drift < 0 ? 'older' : 'newer')}</span>}
    </>
  )
}
