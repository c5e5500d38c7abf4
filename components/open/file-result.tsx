import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Empty } from '#components/feedback/empty'
import type { OpenedText } from '#lib/contract/views/opened-text'
import { ImageTable } from './image-table.tsx'
import { pinningOf } from './open-words.ts'

type Props = Omit<Extract<OpenedText, { kind: 'file' }>, 'kind'>

/** The images of a pasted file, in its order. */
export function FileResult({ file, rows, omitted, readLines, registries }: Props) {
  const id = useId()
  const t = useTranslations('open.fileResult')
  if (rows.length === 0) return <Empty title={t(`nothing.${file}`)} />
  const pinned = rows.filter(({ found }) => pinningOf(found) === 'digest').length
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id} className="text-lg font-semibold">
        {t(`names.${file}`, { count: rows.length + omitted })}
      </h2>
      <p className="text-sm text-muted">
        {t('pinned', { count: pinned })}
        {omitted > 0 && ` · ${t('omitted', { count: omitted })}`}
        {readLines !== undefined && ` · ${t('readLines', { count: readLines })}`}
      </p>
      <ImageTable rows={rows} registries={registries} />
    </section>
  )
}
