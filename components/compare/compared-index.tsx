import { useTranslations } from 'next-intl'
import { buttonStyles } from '#components/ui/button'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { ComparedPlatform, IndexLevel, Parity, ParityRow } from '#lib/contract/compare/platforms'
import type { ComparePlace, ContentsState } from '#lib/contract/views/compare'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { imagePage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { ChangeMark } from './change-mark.tsx'
import { changedPage, compareApiUrl } from './compare-state.ts'
import { ComparingContents } from './comparing-contents.tsx'
import { DifferenceKeys } from './difference-keys.tsx'

interface Props {
  readonly place: ComparePlace
  readonly level: IndexLevel
  /** How far the packages of all platforms are, where they were asked for. */
  readonly parity?: ContentsState | undefined
}

/** Platforms of both sides, then what is not the same in all platforms of one side. */
export function ComparedIndex({ place, level, parity }: Props) {
  const t = useTranslations('compare.index')
  return (
    <DifferenceKeys count={level.count}>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <HeadCell>{t('platform')}</HeadCell>
            <HeadCell>{t('from')}</HeadCell>
            <HeadCell>{t('to')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('compare')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {level.platforms.map(platform => (
            <Platform key={platform.platform} place={place} platform={platform} />
          ))}
        </tbody>
      </Table>
      <PackageSwitch place={place} {...(parity && { parity })} />
      <div className="grid gap-4 lg:grid-cols-2">
        {level.from && <ParityTable title={t('parityFrom')} parity={level.from} />}
        {level.to && <ParityTable title={t('parityTo')} parity={level.to} />}
      </div>
    </DifferenceKeys>
  )
}

/** Packages of all platforms cost as much as all their layers: they are compared when somebody asks. */
function PackageSwitch({ place, parity }: Pick<Props, 'place' | 'parity'>) {
  const t = useTranslations('compare.index')
  const failure = useFailure()
  if (place.platforms.from.length + place.platforms.to.length === 0) return null
  const other = changedPage(place, { parity: parity ? undefined : 'packages' })
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <Link href={other} className={buttonStyles({ size: 'small' })} tone="bare" scroll={false}>
        {t(parity ? 'withPackages' : 'packages')}
      </Link>
      {!parity && <span className="text-muted">{t('packagesCost')}</span>}
      {parity?.kind === 'failed' && <span className="text-danger">{failure(parity.error).message}</span>}
      {parity?.kind === 'reading' && (
        <ComparingContents
          url={compareApiUrl(place, { view: 'parity', stream: '1' })}
          waitingPage={`${changedPage(place, {})}&wait=1`}
        />
      )}
    </div>
  )
}

const childPage = ({ tag: _, ...reference }: Reference, digest: string): string =>
  imagePage('image', { ...reference, digest: digest as NonNullable<Reference['digest']> })

function Platform({
  place,
  platform: { platform, state, from, to },
}: {
  readonly place: ComparePlace
  readonly platform: ComparedPlatform
}) {
  const t = useTranslations('compare.index')
  const { pinned, state: own } = place
  return (
    <Row {...(state !== 'same' && { 'data-difference': '' })} tabIndex={-1}>
      <Cell className="whitespace-nowrap">
        <ChangeMark look={state} words={t(`states.${state}`)} /> <VisibleText text={platform} limit={80} />
      </Cell>
      <Cell>{from && <Digest digest={from.digest} href={childPage(pinned.from, from.digest)} />}</Cell>
      <Cell>{to && <Digest digest={to.digest} href={childPage(pinned.to, to.digest)} />}</Cell>
      <Cell>
        {state === 'changed' && !platform.includes('#') && (
          <Link
            href={comparePage(place.from, place.to, {
              platform,
              ...(own.semantic !== undefined && { semantic: own.semantic }),
            })}
            aria-label={t('comparePlatform', { platform })}
          >
            {t('compare')}
          </Link>
        )}
      </Cell>
    </Row>
  )
}

function ParityTable({ title, parity }: { readonly title: string; readonly parity: Parity }) {
  const t = useTranslations('compare.index')
  const { rows, missing, platforms, hasPackages, isTruncated } = parity
  return (
    <section aria-label={title} className="min-w-0 space-y-2">
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="text-sm text-muted">
        {rows.length === 0 ? t('even', { count: platforms.length }) : t('uneven', { count: rows.length })}{' '}
        {!hasPackages && t('withoutPackages')} {missing.length > 0 && t('missing', { names: missing.join(', ') })}
        {isTruncated && t('cut')}
      </p>
      {rows.length > 0 && (
        <dl className="divide-y rounded-lg border bg-surface text-sm">
          {rows.map(row => (
            <ParityLine key={`${row.kind} ${row.key}`} row={row} />
          ))}
        </dl>
      )}
    </section>
  )
}

function ParityLine({ row: { kind, key, values } }: { readonly row: ParityRow }) {
  const t = useTranslations('compare.index')
  return (
    <div className="grid gap-x-3 px-3 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
      <dt className="min-w-0">
        <span className="text-xs text-muted">{t(`kinds.${kind}`)}</span>{' '}
        <code className="font-mono text-xs">
          <VisibleText text={key} limit={120} />
        </code>
      </dt>
      <dd className="min-w-0 space-y-0.5">
        {values.map(({ value, platforms }) => (
          <div key={platforms.join()} className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-mono text-xs">
              {value === undefined ? t('absent') : <VisibleText text={value} limit={200} />}
            </code>
            <span className="text-xs text-muted">{platforms.join(', ')}</span>
          </div>
        ))}
      </dd>
    </div>
  )
}
