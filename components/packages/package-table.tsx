import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { Link } from '#components/ui/link'
import { MiddleTruncate } from '#components/ui/middle-truncate'
import { SortHead } from '#components/ui/sort-head'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { PackageRow, PackageSort } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { makeVisible } from '#lib/format/make-visible'
import { filesPage, packagesPage } from '#lib/routes/pages'
import { defaultPackageSort } from './sort-packages.ts'

interface Props extends Pick<PackagesFacts, 'reference' | 'state'> {
  readonly rows: readonly PackageRow[]
}

export function PackageTable({ rows, reference, state }: Props) {
  const t = useTranslations('packages.table')
  const view = useTranslations('packages.view')
  const layers = rows.some(row => row.layer !== undefined)
  const sort = state.sort ?? defaultPackageSort
  const hrefOf = (order: PackageSort) =>
    packagesPage(reference, { ...state, sort: order === defaultPackageSort ? undefined : order, page: undefined })
  const head = { sort, first: 'ascending', href: hrefOf } as const
  return (
    <Table caption={view('caption')}>
      <thead>
        <tr>
          <SortHead column="name" label={t('name')} {...head} />
          <HeadCell>{t('version')}</HeadCell>
          <SortHead column="ecosystem" label={t('ecosystem')} {...head} />
          <SortHead column="licence" label={t('licence')} {...head} />
          <HeadCell>{t('file')}</HeadCell>
          {layers && <SortHead column="layer" label={t('layer')} numeric {...head} />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          <PackageLine
            // biome-ignore lint/suspicious/noArrayIndexKey: one package may be recorded twice in one file
            key={position}
            row={row}
            layers={layers}
            reference={reference}
            platform={state.platform}
          />
        ))}
      </tbody>
    </Table>
  )
}

interface LineProps extends Pick<Props, 'reference'> {
  readonly row: PackageRow
  /** Whether layers are known, and have a column. */
  readonly layers: boolean
  readonly platform: string | undefined
}

function PackageLine({ row, layers, reference, platform }: LineProps) {
  const t = useTranslations('packages.table')
  const ecosystems = useTranslations('packages.ecosystems')
  const { name, version, ecosystem, architecture, licences, source, path, inside, layer, purl } = row
  return (
    <Row>
      <Cell className="min-w-44">
        <span className="font-medium">
          <VisibleText text={name} limit={120} />
        </span>
        {purl !== undefined && <CopyButton text={purl} what={t('purl')} />}
        {source && source.name !== name && (
          <Second>{t.rich('source', { name: () => <VisibleText text={source.name} limit={80} /> })}</Second>
        )}
      </Cell>
      <Cell className="min-w-36 font-mono text-[0.8125rem]">
        {version === undefined ? <Unknown /> : <VisibleText text={version} limit={80} />}
        {architecture !== undefined && (
          <Second>
            <VisibleText text={architecture} limit={40} />
          </Second>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">{ecosystems(ecosystem)}</Cell>
      <Cell className="min-w-36">
        {licences.length === 0 ? <Unknown /> : <VisibleText text={licences.join(', ')} limit={80} />}
      </Cell>
      {/* Relative, so that the whole path, which screen readers get, does not widen the page. */}
      <Cell className="relative max-w-64 min-w-40 font-mono text-[0.8125rem]">
        <Link href={filesPage(reference, path, { platform })}>
          <MiddleTruncate text={`/${makeVisible(path)}`} tail={20} />
        </Link>
        {inside !== undefined && (
          <Second>
            <VisibleText text={inside} limit={120} />
          </Second>
        )}
      </Cell>
      {layers && <Cell numeric>{layer && <span title={layer.digest}>{layer.index + 1}</span>}</Cell>}
    </Row>
  )
}

/** What belongs to the text above it, and is looked for less often. */
function Second({ children }: { readonly children: ReactNode }) {
  return <span className="block text-xs text-muted">{children}</span>
}

function Unknown() {
  const t = useTranslations('packages.table')
  return <span className="text-muted">{t('unknown')}</span>
}
