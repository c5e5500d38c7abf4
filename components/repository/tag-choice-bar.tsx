import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { historySize, matrixSize, treeSize } from '#lib/contract/limits'
import { useHydrated } from '../suggestions/use-hydrated.ts'

/** What can be done with the tags that are ticked, and with how many. */
const acts = [
  { act: 'compare', least: 2, most: 2 },
  { act: 'matrix', least: matrixSize.min, most: matrixSize.max },
  { act: 'tree', least: 1, most: treeSize.max },
  { act: 'history', least: 1, most: historySize.max },
] as const

export type TagAct = (typeof acts)[number]['act']

interface Props {
  readonly count: number
  /** How many of them other pages of the table show. */
  readonly elsewhere?: number
  readonly onClear: () => void
}

/** Submits the form that it stands in. Without a script nobody counts, and the page that opens says what is wrong. */
export function TagChoiceBar({ count, elsewhere = 0, onClear }: Props) {
  const t = useTranslations('repository.tagChoiceBar')
  const counts = useHydrated()
  return (
    <div className="sticky bottom-0 z-20 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-t bg-canvas py-2">
      <p role="status" className="text-sm text-muted tabular-nums">
        {count === 0 ? t('none') : elsewhere > 0 ? t('chosenElsewhere', { count, elsewhere }) : t('chosen', { count })}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {acts.map(({ act, least, most }) => (
          <Button
            key={act}
            type="submit"
            name="as"
            value={act}
            formAction={act === 'compare' ? '/matrix' : `/${act}`}
            disabled={counts && (count < least || count > most)}
            size="small"
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
        {count > 0 && (
          <Button tone="quiet" size="small" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  )
}
