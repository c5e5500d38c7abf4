import { useTranslations } from 'next-intl'
import { ClassBadge } from '#components/shell/class-badge'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { RegistryEntry } from '#lib/contract/registries'
import type { OpenedImageRow } from '#lib/contract/views/opened-text'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { ImageLink } from './image-link.tsx'
import { type Pinning, pinningOf } from './open-words.ts'

interface Props {
  readonly rows: readonly OpenedImageRow[]
  readonly registries: readonly RegistryEntry[]
}

const pinningTones: Readonly<Record<Pinning, BadgeTone>> = { digest: 'success', tag: 'neutral', nothing: 'warning' }

/** Every image that a pasted file names: where, how it is pinned, and whether it can be pulled from here. */
export function ImageTable({ rows, registries }: Props) {
  const t = useTranslations('open.imageTable')
  const known = new Map(registries.map(registry => [registry.host, registry]))
  return (
    <Table caption={t('caption')} className="max-lg:min-w-[52rem]">
      <thead>
        <tr>
          <HeadCell>{t('image')}</HeadCell>
          <HeadCell>{t('pinned')}</HeadCell>
          <HeadCell>{t('registry')}</HeadCell>
          <HeadCell>{t('login')}</HeadCell>
          <HeadCell>{t('where')}</HeadCell>
          <HeadCell numeric>{t('line')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <ImageRow key={`${row.found.lines[0]} ${row.found.place} ${row.found.text}`} row={row} known={known} />
        ))}
      </tbody>
    </Table>
  )
}

interface ImageRowProps {
  readonly row: OpenedImageRow
  readonly known: ReadonlyMap<string, RegistryEntry>
}

function ImageRow({ row: { found, images }, known }: ImageRowProps) {
  const t = useTranslations('open.imageTable')
  // A short name is of no registry before it is resolved.
  const resolved = images.filter(({ shortName }) => shortName === undefined)
  const hosts = [...new Set(resolved.map(({ reference }) => reference.registry))]
  const pinning = pinningOf(found)
  return (
    <Row>
      <Cell className="min-w-64">
        {images.length === 0 ? <Unreadable text={found.text} problem={found.problem} /> : <Targets images={images} />}
        {found.platform && <span className="ms-2 text-xs text-muted">{formatPlatform(found.platform)}</span>}
      </Cell>
      <Cell>{images.length > 0 && <Badge tone={pinningTones[pinning]}>{t(`pinnings.${pinning}`)}</Badge>}</Cell>
      <Cell>
        <span className="flex flex-wrap gap-1">
          {hosts.flatMap(host =>
            (known.get(host)?.classes ?? []).map(entry => (
              <ClassBadge
                key={`${host} ${entry.class}`}
                class={entry.class}
                reason={t('classOf', { host, reason: entry.reason })}
              />
            )),
          )}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap">
        {hosts.map(host => (
          <LoginWords key={host} registry={known.get(host)} />
        ))}
      </Cell>
      <Cell className="min-w-32 font-mono text-[0.8125rem]">
        <VisibleText text={found.place} limit={120} />
      </Cell>
      <Cell numeric>
        <Lines lines={found.lines} />
      </Cell>
    </Row>
  )
}

/** As many as fit: `3, 17, 20 and 4 more`. */
const shownLines = 3

function Lines({ lines }: { readonly lines: readonly number[] }) {
  const t = useTranslations('open.imageTable')
  const shown = lines.slice(0, shownLines).join(', ')
  return lines.length > shownLines ? t('andMore', { lines: shown, count: lines.length - shownLines }) : shown
}

function LoginWords({ registry }: { readonly registry: RegistryEntry | undefined }) {
  const t = useTranslations('registry.login')
  return registry ? <span className="block">{t(`states.${registry.login.state}`)}</span> : null
}

function Targets({ images }: Pick<OpenedImageRow, 'images'>) {
  const t = useTranslations('open.imageTable')
  const [only, ...others] = images
  if (only && others.length === 0) return <ImageLink image={only} />
  return (
    <ul aria-label={t('anyOfThese')}>
      {images.map(image => (
        <li key={image.reference.registry}>
          <ImageLink image={image} />
        </li>
      ))}
    </ul>
  )
}

function Unreadable({ text, problem }: { readonly text: string; readonly problem: string | undefined }) {
  return (
    <>
      <span className="font-mono text-[0.8125rem]">
        <VisibleText text={text} limit={300} />
      </span>
      {problem !== undefined && <span className="block text-xs text-muted">{problem}</span>}
    </>
  )
}
