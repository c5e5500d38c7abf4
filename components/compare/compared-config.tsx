import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Empty } from '#components/feedback/empty'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { VisibleText } from '#components/ui/visible-text'
import { type ConfigChange, type ConfigLevel, type ConfigSection, configSections } from '#lib/contract/compare/config'
import type { ComparePlace } from '#lib/contract/views/compare'
import { ChangeMark, changeLooks } from './change-mark.tsx'
import { changedPage } from './compare-state.ts'
import { ContainerfileDiff } from './containerfile-diff.tsx'
import { DifferenceKeys } from './difference-keys.tsx'

interface Props {
  readonly place: ComparePlace
  readonly level: ConfigLevel
}

/** Members of manifest and config that differ, by what they are about, then both Containerfiles line by line. */
export function ComparedConfig({ place, level }: Props) {
  const t = useTranslations('compare.config')
  const sections = configSections.flatMap(section => {
    const changes = level.changes.filter(change => change.section === section)
    return changes.length === 0 ? [] : [{ section, changes }]
  })
  return (
    <DifferenceKeys
      count={level.changes.length + level.containerfile.lines.filter(({ state }) => state !== 'same').length}
    >
      <div className="space-y-6">
        {sections.length === 0 && <Empty title={t('same')} />}
        {sections
          .filter(({ section }) => section !== 'history')
          .map(each => (
            <Section key={each.section} {...each} />
          ))}
        <ContainerfileDiff diff={level.containerfile} address={changedPage(place, {})} />
        {/* The same as the Containerfile tells, in the builder's own words. */}
        {sections
          .filter(({ section }) => section === 'history')
          .map(each => (
            <Disclosure key={each.section} summary={t('history', { count: each.changes.length })}>
              <Section {...each} />
            </Disclosure>
          ))}
      </div>
    </DifferenceKeys>
  )
}

interface SectionProps {
  readonly section: ConfigSection
  readonly changes: readonly ConfigChange[]
}

function Section({ section, changes }: SectionProps) {
  const id = useId()
  const t = useTranslations('compare.config')
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1.5 text-base font-semibold">
        {t(`sections.${section}`)} <span className="text-sm font-normal text-muted tabular-nums">{changes.length}</span>
      </h2>
      <ul className="divide-y rounded-lg border bg-surface">
        {changes.map(change => (
          <Change key={`${change.key ?? ''} ${change.state}`} change={change} />
        ))}
      </ul>
    </section>
  )
}

/** One member: what it was, what it is. */
export function Change({ change: { key, state, from, to, ignoredBy } }: { readonly change: ConfigChange }) {
  const t = useTranslations('compare.config')
  return (
    <li
      data-difference={ignoredBy === undefined ? '' : undefined}
      tabIndex={-1}
      className={clsx(
        'grid gap-x-3 gap-y-1 px-3 py-2 text-sm md:grid-cols-[minmax(9rem,16rem)_minmax(0,1fr)_minmax(0,1fr)]',
        ignoredBy !== undefined && 'text-muted',
      )}
    >
      <div className="flex min-w-0 items-baseline gap-1.5">
        <ChangeMark look={state} words={t(state)} />
        {key !== undefined && (
          <code className="min-w-0 font-mono text-xs font-medium">
            <VisibleText text={key} limit={200} />
          </code>
        )}
        {ignoredBy !== undefined && <Badge>{t('ignored', { rule: ignoredBy })}</Badge>}
      </div>
      <Value text={from} look="removed" none={t('none')} words={t('before')} />
      <Value text={to} look="added" none={t('none')} words={t('after')} />
    </li>
  )
}

interface ValueProps {
  readonly text: string | undefined
  readonly look: 'added' | 'removed'
  readonly none: string
  readonly words: string
}

function Value({ text, look, none, words }: ValueProps) {
  if (text === undefined) return <div className="text-xs text-muted max-md:hidden">{none}</div>
  return (
    <div className={clsx('flex min-w-0 gap-1 rounded-sm px-1.5 py-0.5', changeLooks[look].row)}>
      <ChangeMark look={look} words={words} />
      <code className="min-w-0 font-mono text-xs leading-5">
        <VisibleText text={text} limit={600} />
      </code>
    </div>
  )
}
