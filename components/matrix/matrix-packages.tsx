import { useTranslations } from 'next-intl'
import { ChosenFields, Labelled } from '#components/chosen/chosen-form'
import { ReadingMany } from '#components/chosen/reading-many'
import { Button, buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { ManyPlace, MatrixFacts } from '#lib/contract/views/many'
import { formatBytes } from '#lib/format/format-bytes'
import { apiUrl } from '#lib/routes/api'
import { formatChosenImages } from '#lib/routes/chosen-images'
import { manyPage } from '#lib/routes/many-pages'
import { waitingPage } from '../files/waiting-page.ts'

interface Props {
  readonly place: ManyPlace
  readonly facts: MatrixFacts
}

/** Which packages the table has rows of, and how far finding them is. */
export function MatrixPackages(props: Props) {
  const t = useTranslations('matrix.packages')
  return (
    <section aria-label={t('title')} className="space-y-3">
      <h2 className="text-base font-semibold">{t('title')}</h2>
      <State {...props} />
      <Choice {...props} />
    </section>
  )
}

function State({ place: { chosen, platform }, facts: { packages, wanted, layerBytes } }: Props) {
  const t = useTranslations('matrix.packages')
  const names = wanted ?? 'differing'
  const page = manyPage('matrix', chosen, { platform, packages: names })
  switch (packages.kind) {
    case 'unasked':
      return (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <p className="text-muted">{t('unasked', { size: formatBytes(layerBytes) })}</p>
          <Link href={page} tone="quiet" className={buttonStyles()}>
            {t('read')}
          </Link>
        </div>
      )
    case 'reading':
      return (
        <ReadingMany
          url={apiUrl('matrix', { ...formatChosenImages(chosen), platform, packages: names, stream: '1' })}
          waitingPage={waitingPage(page)}
        />
      )
    case 'read':
      return <Found packages={packages.packages} />
    default:
      return null
  }
}

type Read = Extract<MatrixFacts['packages'], { readonly kind: 'read' }>['packages']

function Found({ packages: { rows, total, missing, errors } }: { readonly packages: Read }) {
  const t = useTranslations('matrix.packages')
  return (
    <div className="space-y-2 text-sm">
      <p className="text-muted">
        {t(total === 0 ? 'none' : 'found', { count: total })}
        {rows.length < total && ` ${t('cut', { count: rows.length })}`}
        {missing.length > 0 && ` ${t('missing', { names: missing.join(', ') })}`}
      </p>
      {errors.map(({ ref, error }) => (
        <p key={ref} className="text-danger">
          <VisibleText text={`${ref}: ${error.message}`} limit={300} />
        </p>
      ))}
    </div>
  )
}

/** A form of the browser, which needs no script. */
function Choice({ place: { chosen, platform }, facts: { wanted } }: Props) {
  const t = useTranslations('matrix.packages')
  const names = wanted === 'differing' ? '' : wanted
  return (
    <form method="get" action="/matrix" className="flex max-w-2xl flex-wrap items-end gap-2">
      <ChosenFields chosen={chosen} platform={platform} />
      <div className="min-w-48 flex-1">
        <Labelled label={t('choose')}>
          <input
            name="packages"
            defaultValue={names}
            placeholder={t('placeholder')}
            className="h-8 w-full rounded-md border bg-surface px-2 font-mono text-[0.8125rem]"
          />
        </Labelled>
      </div>
      <Button type="submit">{t('show')}</Button>
      <Link href={manyPage('matrix', chosen, { platform, packages: 'differing' })} className="py-1.5 text-sm">
        {t('differing')}
      </Link>
    </form>
  )
}
