import { useTranslations } from 'next-intl'
import { ChosenFields, Labelled } from '#components/chosen/chosen-form'
import { Button } from '#components/ui/button'
import { historySize } from '#lib/contract/limits'
import type { ManyPlace } from '#lib/contract/views/many'

interface Props {
  readonly place: ManyPlace
  readonly path: string
  readonly limit: number
}

const field = 'h-8 w-full rounded-md border bg-surface px-2 font-mono text-[0.8125rem]'

/** Which file, over how many tags. A form of the browser, which needs no script. */
export function HistoryForm({ place: { chosen, platform }, path, limit }: Props) {
  const t = useTranslations('history.form')
  return (
    <form method="get" action="/history" className="flex max-w-3xl flex-wrap items-end gap-3">
      <ChosenFields chosen={chosen} platform={platform} />
      <div className="min-w-48 flex-1">
        <Labelled label={t('path')}>
          <input name="path" required defaultValue={path} placeholder="etc/os-release" className={field} />
        </Labelled>
      </div>
      {chosen.references.length === 0 && (
        <div className="w-32">
          <Labelled label={t('limit')}>
            <input name="limit" type="number" min={1} max={historySize.max} defaultValue={limit} className={field} />
          </Labelled>
        </div>
      )}
      <Button type="submit" tone="primary">
        {t('show')}
      </Button>
    </form>
  )
}
