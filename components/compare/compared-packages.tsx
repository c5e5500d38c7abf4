import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import { type ComparedPackage, type PackagesLevel, packageStates } from '#lib/contract/compare/packages'
import { packageEcosystems } from '#lib/contract/packages'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage, packagesPage } from '#lib/routes/pages'
import { ChangeMark } from './change-mark.tsx'
import { changedPage } from './compare-state.ts'
import { ContentsNotice } from './contents-notice.tsx'
import { DifferenceKeys } from './difference-keys.tsx'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** Packages that differ, by ecosystem, with the direction of their versions. */
export function ComparedPackages({ place, facts }: Props) {
  const t = useTranslations('compare.packages')
  const { packages: level } = facts.answer
  if (!level) return <ContentsNotice facts={facts} />
  const { change } = place.state
  const shown = level.packages.filter(({ state }) => change === undefined || state === change)
  const groups = packageEcosystems.flatMap(ecosystem => {
    const packages = shown.filter(each => each.ecosystem === ecosystem)
    return packages.length === 0 ? [] : [{ ecosystem, packages }]
  })
  return (
    <DifferenceKeys count={shown.length}>
      <States place={place} level={level} />
      <Remarks place={place} level={level} />
      {groups.length === 0 && <Empty title={t('same')} />}
      {groups.map(({ ecosystem, packages }) => (
        <section key={ecosystem} aria-label={t('caption', { ecosystem })}>
          <h2 className="mb-1.5 text-base font-semibold">
            {ecosystem} <span className="text-sm font-normal text-muted tabular-nums">{packages.length}</span>
          </h2>
          <Table caption={t('caption', { ecosystem })}>
            <thead>
              <tr>
                <HeadCell className="w-1/3">{t('package')}</HeadCell>
                <HeadCell>{t('from')}</HeadCell>
                <HeadCell>{t('to')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {packages.map(each => (
                <Line key={`${each.name} ${each.architecture ?? ''}`} place={place} line={each} />
              ))}
            </tbody>
          </Table>
        </section>
      ))}
    </DifferenceKeys>
  )
}

/** How many of each direction, each a link that narrows the table to them. */
function States({ place, level }: { readonly place: ComparePlace; readonly level: PackagesLevel }) {
  const t = useTranslations('compare.packages')
  const { change } = place.state
  const shown = packageStates.filter(state => level.counts[state] > 0)
  if (shown.length < 2 && change === undefined) return null
  return (
    <nav aria-label={t('narrow')} className="flex flex-wrap gap-1.5">
      <Link
        href={changedPage(place, { change: undefined })}
        tone="bare"
        aria-current={change === undefined ? 'true' : undefined}
        className={buttonStyles({ size: 'small' }, 'aria-[current=true]:bg-accent-soft')}
      >
        {t('all', { count: level.packages.length })}
      </Link>
      {shown.map(state => (
        <Link
          key={state}
          href={changedPage(place, { change: state })}
          tone="bare"
          aria-current={change === state ? 'true' : undefined}
          className={buttonStyles({ size: 'small' }, 'aria-[current=true]:bg-accent-soft')}
        >
          <ChangeMark look={state} words="" />
          {t(`counts.${state}`, { count: level.counts[state] })}
        </Link>
      ))}
    </nav>
  )
}

function Remarks({
  place: { pinned, state },
  level: { remarks },
}: {
  readonly place: ComparePlace
  readonly level: PackagesLevel
}) {
  const t = useTranslations('compare.packages')
  return (['from', 'to'] as const).map(
    side =>
      remarks[side] > 0 && (
        <p key={side} className="text-sm text-warning">
          {t.rich(`remarks.${side}`, {
            count: remarks[side],
            link: words => (
              <Link href={packagesPage(pinned[side], { platform: state.platform })} tone="underlined">
                {words}
              </Link>
            ),
          })}
        </p>
      ),
  )
}

function Line({ place: { pinned, state }, line }: { readonly place: ComparePlace; readonly line: ComparedPackage }) {
  const t = useTranslations('compare.packages')
  const { name, architecture, source } = line
  return (
    <Row data-difference="" tabIndex={-1}>
      <Cell>
        <span className="flex min-w-0 items-baseline gap-1.5">
          <ChangeMark look={line.state} words={t(`states.${line.state}`)} />
          <span className="min-w-0 font-mono text-[0.8125rem] wrap-anywhere">
            <VisibleText text={name} limit={120} />
          </span>
          {architecture !== undefined && (
            <span className="text-xs text-muted">
              <VisibleText text={architecture} limit={40} />
            </span>
          )}
        </span>
        {source !== undefined && (
          <span className="ps-5.5 text-xs text-muted">
            {t.rich('source', { name: () => <VisibleText text={source} limit={80} /> })}
          </span>
        )}
      </Cell>
      <Version side={line.from} reference={pinned.from} platform={state.platform} />
      <Version side={line.to} reference={pinned.to} platform={state.toPlatform ?? state.platform} />
    </Row>
  )
}

interface VersionProps {
  readonly side: ComparedPackage['from']
  readonly reference: Reference
  readonly platform: string | undefined
}

/** A version leads to the file that proves it, and to the list of the files that came with it. */
function Version({ side, reference, platform }: VersionProps) {
  const t = useTranslations('compare.packages')
  if (!side) return <Cell className="text-muted">{t('absent')}</Cell>
  return (
    <Cell>
      <Link
        href={filesPage(reference, side.path, { platform })}
        className="inline-flex min-h-6 items-center font-mono text-[0.8125rem] wrap-anywhere"
      >
        {side.version === undefined ? t('noVersion') : <VisibleText text={side.version} limit={120} />}
      </Link>
      {side.fileList !== undefined && (
        <Link
          href={filesPage(reference, side.fileList, { platform })}
          className="ms-3 inline-flex min-h-6 items-center text-xs"
        >
          {t('files')}
        </Link>
      )}
    </Cell>
  )
}
