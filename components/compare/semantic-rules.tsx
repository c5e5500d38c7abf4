import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button'
import { Link } from '#components/ui/link'
import type { CompareSummary } from '#lib/contract/compare'
import { type SemanticRuleName, semanticRuleNames } from '#lib/contract/compare/rules'
import type { ComparePlace } from '#lib/contract/views/compare'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { changedPage } from './compare-state.ts'
import { ruledPage } from './rule-views.ts'

interface Props {
  readonly place: ComparePlace
  readonly ignored: CompareSummary['ignored']
}

/** What is left out of the compare: all at once by a link, each rule by itself in a form that needs no script. */
export function SemanticRules({ place, ignored }: Props) {
  const t = useTranslations('compare.semantic')
  const panelId = useId()
  const isOn = place.rules.length > 0
  const total = ignored.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Link
        href={changedPage(place, { semantic: isOn ? undefined : '1' })}
        tone="bare"
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 hover:bg-hover"
      >
        <span aria-hidden className="font-mono">
          {isOn ? '☑' : '☐'}
        </span>
        <span>{t(isOn ? 'turnOff' : 'turnOn')}</span>
      </Link>
      <button
        type="button"
        popoverTarget={panelId}
        className="inline-flex min-h-8 items-center rounded-md border bg-surface px-2 text-xs font-medium hover:bg-hover"
      >
        {isOn ? t('active', { rules: place.rules.length, count: total }) : t('rules')}
      </button>
      <div
        id={panelId}
        popover="auto"
        className="popover-below max-h-[80dvh] w-[min(34rem,92vw)] overflow-y-auto rounded-lg border bg-raised p-4 text-text shadow-raised"
      >
        <Rules place={place} ignored={ignored} />
      </div>
    </div>
  )
}

function Rules({ place, ignored }: Props) {
  const t = useTranslations('compare.semantic')
  const { from, to, state, view } = place
  const counts = new Map(ignored.map(({ rule, count }) => [rule, count]))
  const hidden = {
    from: formatCanonical(from),
    to: formatCanonical(to),
    platform: state.platform,
    'to-platform': state.toPlatform,
    view: view === 'summary' ? undefined : view,
    path: state.path,
    base: state.base,
  }
  return (
    <form method="get" action="/compare" className="space-y-3">
      <p className="text-sm text-muted">{t('why')}</p>
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <fieldset className="space-y-2">
        <legend className="sr-only">{t('rules')}</legend>
        {semanticRuleNames.map(rule => (
          <Rule
            key={rule}
            rule={rule}
            isOn={place.rules.includes(rule)}
            count={counts.get(rule)}
            href={ruledPage(place, rule)}
          />
        ))}
      </fieldset>
      <Button type="submit" tone="primary">
        {t('apply')}
      </Button>
    </form>
  )
}

interface RuleProps {
  readonly rule: SemanticRuleName
  readonly isOn: boolean
  readonly count: number | undefined
  /** Where what it leaves out is shown. */
  readonly href: string
}

function Rule({ rule, isOn, count, href }: RuleProps) {
  const t = useTranslations('compare.semantic')
  return (
    <div className="flex items-start gap-2 text-sm">
      <label className="flex min-w-0 flex-1 items-start gap-2">
        <input type="checkbox" name="semantic" value={rule} defaultChecked={isOn} className="mt-1 accent-accent" />
        <span className="min-w-0">
          <code className="font-mono text-xs">{rule}</code>
          <span className="block text-xs text-muted">{t(`of.${rule}`)}</span>
        </span>
      </label>
      {count !== undefined && <LeftOut count={count} href={href} />}
    </div>
  )
}

function LeftOut({ count, href }: Pick<RuleProps, 'href'> & { readonly count: number }) {
  const t = useTranslations('compare.semantic')
  const words = t('left', { count })
  if (count === 0) return <span className="text-xs text-muted tabular-nums">{words}</span>
  return (
    <Link href={href} tone="underlined" className="text-xs tabular-nums">
      {words}
    </Link>
  )
}
