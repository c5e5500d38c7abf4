import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { MatrixAnswer, MatrixEnvRow, MatrixImage, MatrixPackagesRow } from '#lib/contract/matrix'
import { runsAs } from '#lib/format/runs-as'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'

export type MatrixTexts = ReturnType<typeof useTranslations<'matrix.rows'>>

/** One line of the table. */
export interface MatrixRow {
  readonly key: string
  readonly head: ReactNode
  /** What tells whether two images differ in it; undefined where nothing is known. */
  readonly values: readonly (string | undefined)[]
  readonly cells: readonly ReactNode[]
  /** The view of a comparison that tells more. */
  readonly view: 'summary' | 'index' | 'layers' | 'config' | 'packages'
}

interface Column {
  readonly image: MatrixImage
  /** By the digest that was found. */
  readonly reference: Reference
  readonly now: Date
}

interface RowKind {
  readonly key: 'digest' | 'aliases' | 'created' | 'size' | 'base' | 'user' | 'platforms' | 'layers' | 'shared'
  readonly view: MatrixRow['view']
  value(image: MatrixImage): string | undefined
  cell(column: Column, t: MatrixTexts): ReactNode
}

const layerKey = ({ diffId, digest }: MatrixImage['layers'][number]) => diffId ?? digest

/** One row each, in the order of the table. */
const rowKinds: readonly RowKind[] = [
  {
    key: 'digest',
    view: 'summary',
    value: image => image.imageDigest ?? image.digest,
    cell: ({ image, reference }) =>
      image.digest !== undefined && <Digest digest={image.digest} href={imagePage('image', reference)} />,
  },
  {
    key: 'aliases',
    view: 'summary',
    value: () => '',
    cell: ({ image: { aliases }, reference: { registry, name } }, t) => (
      <Tags tags={aliases} more={t} repository={{ registry, name }} />
    ),
  },
  {
    key: 'created',
    view: 'summary',
    value: image => image.created ?? '',
    cell: ({ image, now }) => <Timestamp text={image.created} now={now} />,
  },
  {
    key: 'size',
    view: 'layers',
    value: image => String(image.sizeBytes),
    cell: ({ image }) => image.sizeBytes !== undefined && <ByteSize sizeBytes={image.sizeBytes} />,
  },
  {
    key: 'base',
    view: 'layers',
    value: ({ base }) => JSON.stringify([base?.name, base?.layers]),
    cell: ({ image: { base } }, t) => {
      if (!base) return <span className="text-muted">{t('unknown')}</span>
      return (
        <>
          {base.name !== undefined && <VisibleText text={base.name} limit={120} />}
          {base.layers !== undefined && <span className="block text-muted">{t('count', { count: base.layers })}</span>}
        </>
      )
    },
  },
  {
    key: 'user',
    view: 'config',
    value: image => image.user,
    cell: ({ image: { user } }) => <VisibleText text={user || runsAs(user).name} limit={60} />,
  },
  {
    key: 'platforms',
    view: 'index',
    value: image => image.platforms.toSorted().join(),
    cell: ({ image: { platforms } }) => platforms.map(platform => <div key={platform}>{platform}</div>),
  },
  {
    key: 'layers',
    view: 'layers',
    value: image => image.layers.map(layerKey).join(),
    cell: ({ image, reference }) => <Link href={imagePage('layers', reference)}>{image.layers.length}</Link>,
  },
  {
    key: 'shared',
    view: 'layers',
    value: () => '',
    cell: ({ image: { shared } }, t) =>
      shared && (
        <>
          {t('count', { count: shared.layers })}
          <span className="block text-muted">
            <ByteSize sizeBytes={shared.sizeBytes} />
          </span>
        </>
      ),
  },
]

export function imageRows(
  { images }: MatrixAnswer,
  references: readonly Reference[],
  now: Date,
  t: MatrixTexts,
): readonly MatrixRow[] {
  const columns = images.flatMap((image, index) => {
    const reference = references[index]
    return reference ? [{ image, reference, now }] : []
  })
  return rowKinds.map(({ key, view, value, cell }) => ({
    key,
    view,
    head: t(`heads.${key}`),
    values: columns.map(({ image }) => (image.error ? undefined : value(image))),
    cells: columns.map(column => (column.image.error ? null : cell(column, t))),
  }))
}

export const envRows = (
  rows: readonly MatrixEnvRow[],
  isKnown: readonly boolean[],
  t: MatrixTexts,
): readonly MatrixRow[] =>
  rows.map(({ name, values }) => ({
    key: name,
    view: 'config',
    head: (
      <code className="font-mono text-xs font-normal wrap-anywhere">
        <VisibleText text={name} limit={80} />
      </code>
    ),
    values: values.map((value, index) => (isKnown[index] ? JSON.stringify(value) : undefined)),
    cells: values.map((value, index) => isKnown[index] && <Value text={value} none={t('unset')} />),
  }))

export const packageRows = (rows: readonly MatrixPackagesRow[], t: MatrixTexts): readonly MatrixRow[] =>
  rows.map(({ ecosystem, name, versions }) => ({
    key: `${ecosystem} ${name}`,
    view: 'packages',
    head: (
      <span className="font-normal">
        <span className="font-mono text-xs wrap-anywhere">
          <VisibleText text={name} limit={80} />
        </span>{' '}
        <span className="text-xs text-muted">{ecosystem}</span>
      </span>
    ),
    values: versions.map(each => each?.join()),
    cells: versions.map(each => each && <Value text={each.length === 0 ? null : each.join(', ')} none={t('absent')} />),
  }))

function Value({ text, none }: { readonly text: string | null; readonly none: string }) {
  if (text === null) return <span className="text-muted">{none}</span>
  return (
    <code className="font-mono text-xs">
      <VisibleText text={text} limit={160} />
    </code>
  )
}

interface TagsProps {
  readonly tags: readonly string[]
  readonly repository: Pick<Reference, 'registry' | 'name'>
  readonly more: MatrixTexts
}

const shownTags = 4

function Tags({ tags, repository, more: t }: TagsProps) {
  const rest = tags.length - shownTags
  return (
    <>
      {tags.slice(0, shownTags).map(tag => (
        <div key={tag} className="truncate leading-6">
          <Link href={imagePage('image', { ...repository, tag })} className="inline-block min-w-6">
            {tag}
          </Link>
        </div>
      ))}
      {rest > 0 && <span className="text-muted">{t('more', { count: rest })}</span>}
    </>
  )
}
