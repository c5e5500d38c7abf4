import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { buttonStyles } from '#components/ui/button'
import { linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { EntryBody, FileBody, FileContents, FilesPlace } from '#lib/contract/views/files'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { fileMode } from './file-mode.ts'
import { placePage } from './files-address.ts'
import { HexView } from './hex-view.tsx'
import { TextFile } from './text-file.tsx'

interface Props {
  readonly body: FileBody | EntryBody
  readonly place: FilesPlace
  readonly now: Date
}

/** Exact bytes of the file. */
const bytesUrl = ({ reference, platform, path, layer }: FilesPlace) =>
  apiUrl('file', { ref: formatCanonical(reference), platform, path, layer })

/** One file: what the archive says of it, its contents, and how to get it. */
export function FileView({ body, place, now }: Props) {
  const t = useTranslations('files.fileView')
  const { entry } = body
  return (
    <div className="min-w-0 space-y-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
        <code className="font-mono text-xs">{fileMode(entry)}</code>
        <span>
          <VisibleText text={`${entry.userName ?? entry.uid}:${entry.groupName ?? entry.gid}`} limit={60} />
        </span>
        <ByteSize sizeBytes={entry.sizeBytes} />
        <Timestamp text={entry.modified} now={now} />
        <span className="text-muted">{t('layer', { number: entry.layer + 1 })}</span>
        {body.kind === 'file' && (
          <a href={bytesUrl(place)} download className={buttonStyles({}, 'ms-auto')}>
            {t('download')}
          </a>
        )}
      </div>
      {entry.linkTarget !== undefined && (
        <p className="text-sm">
          {t.rich('leadsTo', {
            target: () => (
              <code className="font-mono">
                <VisibleText text={entry.linkTarget ?? ''} limit={300} />
              </code>
            ),
          })}
        </p>
      )}
      {entry.removed && <p className="text-sm text-removed">{t('removed', { number: entry.layer + 1 })}</p>}
      {body.kind === 'entry' ? (
        <p className="text-sm text-muted">{t('nothing')}</p>
      ) : (
        <Contents contents={body.contents} place={place} sizeBytes={entry.sizeBytes} />
      )}
    </div>
  )
}

interface ContentsProps {
  readonly contents: FileContents
  readonly place: FilesPlace
  readonly sizeBytes: number
}

function Contents({ contents, place, sizeBytes }: ContentsProps) {
  const t = useTranslations('files.fileView')
  const address = placePage(place, place.path)
  switch (contents.kind) {
    case 'text':
      return (
        <>
          <p className="text-xs text-muted">
            {contents.encoding}
            {contents.cut && <> · {t('cut')}</>}
          </p>
          <TextFile contents={contents} address={address} />
        </>
      )
    case 'bytes':
      return <HexView contents={contents} sizeBytes={sizeBytes} address={address} />
    case 'picture':
      return (
        <a href={bytesUrl(place)} className={linkStyles('bare', 'inline-block rounded-md border bg-sunken p-4')}>
          {/* biome-ignore lint/performance/noImgElement: an image of an image, as it is; nothing may resize it */}
          <img
            src={bytesUrl(place)}
            alt={t('picture', { path: `/${place.path}` })}
            className="max-h-[60dvh] max-w-full"
          />
        </a>
      )
  }
}
