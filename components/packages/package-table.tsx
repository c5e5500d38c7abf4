import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button'
import { Link } from '#components/ui/link'
import { MiddleTruncate } from '#components/ui/middle-truncate'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { PackageRow } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { makeVisible } from '#lib/format/make-visible'
import { filesPage } from '#lib/routes/pages'

interface Props {
  readonly rows: readonly PackageRow[]
  readonly reference: PackagesFacts['reference']
  readonly platform: string | undefined
}

/** Where the list is of one distribution, these would be empty columns. */
const optionalColumns = ['architecture', 'source', 'layer'] as const
type Column = (typeof optionalColumns)[number]

export function PackageTable({ rows, reference, platform }: Props) {
  const t = useTranslations('packages.table')
  const view = useTranslations('packages.view')
  const columns = new Set<Column>(optionalColumns.filter(column => rows.some(row => row[column] !== undefined)))
  return (
    <Table caption={view('caption')}>
      <thead>
        <tr>
          <HeadCell>{t('name')}</HeadCell>
          <HeadCell>{t('version')}</HeadCell>
          <HeadCell>{t('ecosystem')}</HeadCell>
          {columns.has('architecture') && <HeadCell>{t('architecture')}</HeadCell>}
          <HeadCell>{t('licence')}</HeadCell>
          {columns.has('source') && <HeadCell>{t('source')}</HeadCell>}
          <HeadCell>{t('file')}</HeadCell>
          {columns.has('layer') && <HeadCell numeric>{t('layer')}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          <PackageLine
            // biome-ignore lint/suspicious/noArrayIndexKey: one package may be recorded twice in one file
            key={position}
            row={row}
            columns={columns}
            reference={reference}
            platform={platform}
          />
        ))}
      </tbody>
    </Table>
  )
}

interface LineProps extends Omit<Props, 'rows'> {
  readonly row: PackageRow
  readonly columns: ReadonlySet<Column>
}

function PackageLine({ row, columns, reference, platform }: LineProps) {
  const t = useTranslations('packages.table')
  const ecosystems = useTranslations('packages.ecosystems')
  const { name, version, ecosystem, architecture, licences, source, path, inside, layer, purl } = row
  return (
    <Row>
      <Cell className="min-w-48 font-medium">
        <VisibleText text={name} limit={120} />
        {purl !== undefined && <CopyButton text={purl} what={t('purl')} />}
      </Cell>
      <Cell className="min-w-24 font-mono text-[0.8125rem]">
        {version === undefined ? <Unknown /> : <VisibleText text={version} limit={80} />}
      </Cell>
      <Cell className="whitespace-nowrap">{ecosystems(ecosystem)}</Cell>
      {columns.has('architecture') && <Cell>{architecture && <VisibleText text={architecture} limit={40} />}</Cell>}
      <Cell className="min-w-40">
        {licences.length === 0 ? <Unknown /> : <VisibleText text={licences.join(', ')} limit={80} />}
      </Cell>
      {columns.has('source') && (
        <Cell className="min-w-32">
          {source && source.name !== name && <VisibleText text={source.name} limit={80} />}
        </Cell>
      )}
      <Cell className="max-w-64 min-w-40 font-mono text-[0.8125rem]">
        <Link href={filesPage(reference, path, { platform })}>
          <MiddleTruncate text={`/${makeVisible(path)}`} tail={20} />
        </Link>
        {inside !== undefined && (
          <span className="block text-muted">
            <VisibleText text={inside} limit={120} />
          </span>
        )}
      </Cell>
      {columns.has('layer') && <Cell numeric>{layer && <span title={layer.digest}>{layer.index + 1}</span>}</Cell>}
    </Row>
  )
}

function Unknown() {
  const t = useTranslations('packages.table')
  return <span className="text-muted">{t('unknown')}</span>
}
