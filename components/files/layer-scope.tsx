import { useTranslations } from 'next-intl'
import { Segments } from '#components/ui/segments'
import type { FilesPlace } from '#lib/contract/views/files'
import { placePage } from './files-address.ts'

interface Props {
  readonly place: FilesPlace
  /** Index of the chosen layer. */
  readonly layer: number
}

/** With a layer chosen: what it did, or all files as they are up to it. */
export function LayerScope({ place, layer }: Props) {
  const t = useTranslations('files.layerScope')
  const { whole, ...only } = place
  return (
    <Segments
      label={t('label')}
      segments={[
        { href: placePage(only, place.path), label: t('only'), current: !whole },
        {
          href: placePage({ ...only, whole: true }, place.path),
          label: t('whole', { number: layer + 1 }),
          current: whole === true,
        },
      ]}
    />
  )
}
