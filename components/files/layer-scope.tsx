import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
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
  const scopes = [
    { place: only, label: t('only'), current: !whole },
    { place: { ...only, whole: true as const }, label: t('whole', { number: layer + 1 }), current: whole === true },
  ]
  return (
    <nav aria-label={t('label')}>
      <ul className="flex rounded-md border bg-surface p-0.5 text-sm">
        {scopes.map(scope => (
          <li key={scope.label} className="flex-1">
            <Link
              href={placePage(scope.place, place.path)}
              tone="bare"
              aria-current={scope.current ? 'true' : undefined}
              className={clsx(
                'flex h-full items-center justify-center rounded-sm px-2 py-1 text-center',
                scope.current ? 'bg-accent-soft font-medium' : 'text-muted hover:bg-hover hover:text-text',
              )}
            >
              {scope.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
