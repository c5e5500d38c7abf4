import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownArchive } from '#lib/contract/views/file-contents'

interface Props {
  readonly archive: ShownArchive
}

/** What is in an archive, in its order. */
export function ArchiveList({ archive: { format, entries, cut } }: Props) {
  const t = useTranslations('files.archiveList')
  return (
    <div className="space-y-2">
      <p className="text-sm text-muted">
        {t('count', { count: entries.length, format })}
        {cut && <> {t('cut')}</>}
      </p>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell numeric>{t('size')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, type, sizeBytes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an archive may have a name twice
            <Row key={index}>
              <Cell className="font-mono text-xs">
                <VisibleText text={name} limit={300} />
              </Cell>
              <Cell numeric>{type === 'file' && <ByteSize sizeBytes={sizeBytes} />}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
