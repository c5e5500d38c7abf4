import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { FileLayer, FilesPlace } from '#lib/contract/views/files'
import { makeVisible } from '#lib/format/make-visible'
import { placePage } from './files-address.ts'

interface Props {
  readonly place: FilesPlace
  readonly layers: readonly FileLayer[]
}

const entryStyles = (current: boolean) =>
  clsx('flex items-baseline gap-2 rounded-md px-2 py-1 text-sm hover:bg-hover', current && 'bg-accent-soft font-medium')

/** All layers over each other, or one of them: what it did, in the files as they are up to it. */
export function LayerChoice({ place, layers }: Props) {
  const t = useTranslations('files.layerChoice')
  const { layer: _, ...merged } = place
  return (
    <nav aria-label={t('label')} className="rounded-lg border bg-surface p-2">
      <Link
        href={placePage(merged, place.path)}
        tone="bare"
        className={entryStyles(place.layer === undefined)}
        aria-current={place.layer === undefined ? 'true' : undefined}
      >
        {t('merged', { count: layers.length })}
      </Link>
      <ol className="mt-1 max-h-56 overflow-y-auto">
        {layers.map(({ digest, sizeBytes, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an image may have a layer twice
          <li key={index}>
            <Link
              href={placePage({ ...merged, layer: digest }, place.path)}
              tone="bare"
              className={entryStyles(place.layer === digest)}
              aria-current={place.layer === digest ? 'true' : undefined}
            >
              <span className="w-6 shrink-0 text-end text-muted tabular-nums">{index + 1}</span>
              <code
                className={clsx(
                  'min-w-0 flex-1 font-mono text-xs wrap-anywhere',
                  place.layer !== digest && 'line-clamp-2',
                )}
                title={text === undefined ? undefined : makeVisible(text.slice(0, 1_000))}
              >
                <VisibleText text={text ?? digest} limit={Number.POSITIVE_INFINITY} />
              </code>
              <span className="shrink-0 text-xs text-muted">
                <ByteSize sizeBytes={sizeBytes} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
