import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { FileRow } from '#lib/contract/files'
import type { FileLayer, FilesPlace } from '#lib/contract/views/files'
import { earlierLayer } from './earlier-layer.ts'
import { placePage } from './files-address.ts'

interface Props {
  readonly row: FileRow
  readonly place: FilesPlace
  readonly layers: readonly FileLayer[]
  /** Index of the layer whose changes are shown. */
  readonly layer?: number | undefined
}

/** Leads to what a layer removed or replaced, as an earlier layer still has it. */
export function EarlierLink({ row, place, layers, layer }: Props) {
  const t = useTranslations('files.earlierLink')
  const earlier = earlierLayer(row, layer)
  const digest = earlier === undefined ? undefined : layers[earlier]?.digest
  if (earlier === undefined || digest === undefined) return null
  return (
    <Link href={placePage({ ...place, layer: digest, whole: true }, row.path)} className="block text-xs">
      {t('words', { number: earlier + 1 })}
    </Link>
  )
}
