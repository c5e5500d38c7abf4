import { useTranslations } from 'next-intl'
import { ExternalLink } from '#components/ui/external-link'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { SourcedFinding } from '#lib/contract/merge-findings'
import type { SecurityFacts } from '#lib/contract/views/security'
import { imagePage } from '#lib/routes/pages'
import { SeverityBadge } from './severity-badge.tsx'

interface Props extends Pick<SecurityFacts, 'reference' | 'layers' | 'state'> {
  readonly rows: readonly SourcedFinding[]
  /** Whether there are several sources, and who says it has a column. */
  readonly several: boolean
}

export function FindingsTable({ rows, several, ...facts }: Props) {
  const t = useTranslations('security.table')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <HeadCell>{t('id')}</HeadCell>
          <HeadCell>{t('severity')}</HeadCell>
          <HeadCell>{t('package')}</HeadCell>
          <HeadCell>{t('installed')}</HeadCell>
          <HeadCell>{t('fixedIn')}</HeadCell>
          <HeadCell numeric>{t('layer')}</HeadCell>
          {several && <HeadCell>{t('source')}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may name one finding twice
          <FindingLine key={position} row={row} several={several} {...facts} />
        ))}
      </tbody>
    </Table>
  )
}

interface LineProps extends Omit<Props, 'rows'> {
  readonly row: SourcedFinding
}

function FindingLine({ row, several, reference, layers, state }: LineProps) {
  const t = useTranslations('security.table')
  const { severity, severityWord, title, installed, fixedIn, layer, reports } = row
  return (
    <Row>
      <Cell className="min-w-52">
        <FindingLinks row={row} />
        {title !== undefined && (
          <span className="block max-w-prose text-xs text-muted">
            <VisibleText text={title} limit={160} />
          </span>
        )}
      </Cell>
      <Cell>
        {/* The source's own word, where its scale is another one. */}
        <span {...(severityWord !== undefined && { title: severityWord })}>
          <SeverityBadge severity={severity} />
        </span>
      </Cell>
      <Cell className="min-w-32 font-medium">
        <Known text={row.package} />
      </Cell>
      <Cell className="font-mono text-[0.8125rem]">
        <Known text={installed} />
      </Cell>
      <Cell className="font-mono text-[0.8125rem]">
        {fixedIn === undefined ? (
          <span className="font-sans text-muted">{t('noFix')}</span>
        ) : (
          <VisibleText text={fixedIn} limit={80} />
        )}
      </Cell>
      <Cell numeric>
        {layer !== undefined && layers[layer] !== undefined && (
          <Link href={imagePage('layers', reference, { platform: state.platform })} title={layer}>
            {layers[layer]}
          </Link>
        )}
      </Cell>
      {several && (
        <Cell className="min-w-36">
          <ul>
            {reports.map((report, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a source may have sent two reports
              <li key={position}>
                <VisibleText text={report.source} limit={80} />
              </li>
            ))}
          </ul>
        </Cell>
      )}
    </Row>
  )
}

/** The id leads to the first address that the source names; the others stand behind it by number. */
function FindingLinks({ row: { id, links, advisory } }: { readonly row: SourcedFinding }) {
  const t = useTranslations('security.table')
  const [first, ...others] = links
  const name = <VisibleText text={id} limit={80} />
  return (
    <span className="font-medium">
      {first === undefined ? (
        name
      ) : (
        <ExternalLink href={first} untrusted>
          {name}
        </ExternalLink>
      )}
      {advisory !== undefined && (
        <span className="ms-2 text-xs font-normal text-muted">
          <VisibleText text={advisory} limit={60} />
        </span>
      )}
      {others.slice(0, 3).map((link, index) => (
        <span key={link} className="ms-2 text-xs font-normal">
          <ExternalLink href={link} untrusted>
            <span className="sr-only">{t('link', { number: index + 2, id })}</span>
            <span aria-hidden>{index + 2}</span>
          </ExternalLink>
        </span>
      ))}
    </span>
  )
}

function Known({ text }: { readonly text: string | undefined }) {
  const t = useTranslations('security.table')
  if (text === undefined) return <span className="text-muted">{t('unknown')}</span>
  return <VisibleText text={text} limit={80} />
}
