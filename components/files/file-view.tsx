import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { EntryBody, FileBody, FileLayer, FilesPlace } from '#lib/contract/views/files'
import { manyPage, repositoryImages } from '#lib/routes/many-pages'
import { DownloadLink } from '../downloads/download-link.tsx'
import { EarlierLink } from './earlier-link.tsx'
import { FileContentsView } from './file-contents-view.tsx'
import { fileMode } from './file-mode.ts'
import { bytesUrl, placePage } from './files-address.ts'
import { ProgramName } from './program-name.tsx'

interface Props {
  readonly body: FileBody | EntryBody
  readonly place: FilesPlace
  readonly now: Date
  readonly layers: readonly FileLayer[]
}

/** The same path in the other tags of the repository. */
const historyOf = ({ reference, platform, path }: FilesPlace) =>
  manyPage('history', repositoryImages(reference), { platform, path })

/** One file: what the archive says of it, its contents, and how to get it. */
export function FileView({ body, place, now, layers }: Props) {
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
        <span className="ms-auto flex flex-wrap gap-2">
          <Link href={historyOf(place)} tone="quiet" className={buttonStyles()}>
            {t('history')}
          </Link>
          {body.kind === 'file' && (
            <DownloadLink
              href={bytesUrl(place)}
              fileName={place.path.split('/').at(-1) ?? ''}
              sizeBytes={entry.sizeBytes}
              className={buttonStyles()}
            >
              {t('download')}
            </DownloadLink>
          )}
        </span>
      </div>
      <Links body={body} place={place} />
      {entry.removed && <p className="text-sm text-removed">{t('removed', { number: entry.layer + 1 })}</p>}
      <EarlierLink row={entry} place={place} layers={layers} />
      {body.kind === 'entry' ? (
        <p className="text-sm text-muted">{t('nothing')}</p>
      ) : (
        <FileContentsView body={body} place={place} />
      )}
    </div>
  )
}

/** What a link leads to, and what runs a script. */
function Links({ body, place }: Pick<Props, 'body' | 'place'>) {
  const t = useTranslations('files.fileView')
  const { linkTarget } = body.entry
  const { target } = body
  const interpreter = body.kind === 'file' ? body.interpreter : undefined
  const words = (
    <code className="font-mono">
      <VisibleText text={linkTarget ?? ''} limit={300} />
    </code>
  )
  return (
    <>
      {linkTarget !== undefined && (
        <p className="text-sm">
          {t.rich('leadsTo', {
            target: () => (target === undefined ? words : <Link href={placePage(place, target)}>{words}</Link>),
          })}
        </p>
      )}
      {interpreter && (
        <p className="text-sm">
          {t.rich('interpreter', { program: () => <ProgramName program={interpreter} place={place} /> })}
        </p>
      )}
    </>
  )
}
