import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Empty } from '#components/feedback/empty'
import { ByteSize } from '#components/image/byte-size'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { ExternalLink } from '#components/ui/external-link'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { FileRow } from '#lib/contract/files'
import type { FilesPlace, SpaceFacts } from '#lib/contract/views/files'
import { placePage } from './files-address.ts'
import { Treemap } from './treemap.tsx'

interface Props {
  readonly space: SpaceFacts
  readonly place: FilesPlace
}

const diveEfficiency = 'https://github.com/wagoodman/dive#basic-features'

/** Where the bytes of an image are, and what its layers store twice or for nothing. */
export function SpaceView({ space, place }: Props) {
  const t = useTranslations('files.spaceView')
  return (
    <div className="space-y-4">
      {space.tile.sizeBytes === 0 ? <Empty title={t('empty')} /> : <Treemap tile={space.tile} place={place} />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t('biggest')}>
          <PathTable caption={t('biggest')} figure={t('size')}>
            {space.biggest.map(entry => (
              <PathRow key={entry.path} entry={entry} place={place}>
                <ByteSize sizeBytes={entry.sizeBytes} />
              </PathRow>
            ))}
          </PathTable>
        </Card>
        <Card title={t('efficiency')}>
          <Efficiency space={space} place={place} />
        </Card>
      </div>
    </div>
  )
}

function Efficiency({ space, place }: Props) {
  const t = useTranslations('files.spaceView')
  const format = useFormatter()
  const { score, wastedBytes, userBytes, wasted, wastedCount } = space
  return (
    <div className="space-y-3">
      <DefinitionList
        items={[
          {
            key: 'score',
            term: t('score'),
            // Only what wastes nothing is perfect.
            value: (
              <strong>
                {format.number(Math.floor(score * 1_000) / 1_000, { style: 'percent', maximumFractionDigits: 1 })}
              </strong>
            ),
          },
          { key: 'wasted', term: t('wasted'), value: <ByteSize sizeBytes={wastedBytes} /> },
          { key: 'user', term: t('user'), value: <ByteSize sizeBytes={userBytes} /> },
        ]}
      />
      <p className="text-sm text-muted">
        {t.rich('explanation', { dive: words => <ExternalLink href={diveEfficiency}>{words}</ExternalLink> })}
      </p>
      {wasted.length > 0 && (
        <>
          <p className="text-sm">{t('paths', { count: wastedCount })}</p>
          <PathTable caption={t('wasted')} figure={t('together')} layers={t('layers')}>
            {wasted.map(({ entry, cumulativeBytes, layerCount }) => (
              <PathRow key={entry.path} entry={entry} place={place} layers={layerCount}>
                <ByteSize sizeBytes={cumulativeBytes} />
              </PathRow>
            ))}
          </PathTable>
        </>
      )}
    </div>
  )
}

interface PathTableProps {
  readonly caption: string
  /** Head of the column of sizes. */
  readonly figure: string
  /** Head of the column of counts, where there is one. */
  readonly layers?: string
  readonly children: ReactNode
}

function PathTable({ caption, figure, layers, children }: PathTableProps) {
  const t = useTranslations('files.spaceView')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t('path')}</HeadCell>
          {layers !== undefined && <HeadCell numeric>{layers}</HeadCell>}
          <HeadCell numeric>{figure}</HeadCell>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  )
}

interface PathRowProps {
  readonly entry: FileRow
  readonly place: FilesPlace
  readonly layers?: number
  readonly children: ReactNode
}

function PathRow({ entry, place, layers, children }: PathRowProps) {
  return (
    <Row>
      <Cell className="font-mono text-xs">
        <Link href={placePage(place, entry.path)} className={entry.removed ? 'text-muted line-through' : undefined}>
          <VisibleText text={`/${entry.path}`} limit={300} />
        </Link>
      </Cell>
      {layers !== undefined && <Cell numeric>{layers}</Cell>}
      <Cell numeric>{children}</Cell>
    </Row>
  )
}
