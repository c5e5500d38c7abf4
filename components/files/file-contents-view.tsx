import { useTranslations } from 'next-intl'
import { linkStyles } from '#components/ui/link'
import { Segments } from '#components/ui/segments'
import type { FileBody, FilesPlace } from '#lib/contract/views/files'
import { ArchiveList } from './archive-list.tsx'
import { CertificateList } from './certificate-list.tsx'
import { ElfTable } from './elf-table.tsx'
import { bytesUrl, placePage } from './files-address.ts'
import { FormattedDocument } from './formatted-document.tsx'
import { HexView } from './hex-view.tsx'
import { StringList } from './string-list.tsx'
import { TextFile } from './text-file.tsx'
import { UnitTable } from './unit-table.tsx'

interface Props {
  readonly body: FileBody
  readonly place: FilesPlace
}

/** What a file holds, and the ways to read it. */
export function FileContentsView({ body, place }: Props) {
  const t = useTranslations('files.fileContents')
  const { contents, views, fileType } = body
  const [usual] = views
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {views.length > 1 && (
          <Segments
            label={t('label')}
            segments={views.map(view => ({
              href: placePage(place, place.path, view === usual ? undefined : view),
              label: t(view),
              current: view === contents.kind,
            }))}
          />
        )}
        <p className="text-xs text-muted">
          {contents.kind === 'text'
            ? [contents.language, contents.encoding, contents.cut && t('cut')].filter(Boolean).join(' · ')
            : fileType}
        </p>
      </div>
      <Contents body={body} place={place} />
    </>
  )
}

function Contents({ body: { contents, entry, views }, place }: Props) {
  const t = useTranslations('files.fileContents')
  const usual = contents.kind === views[0]
  const address = placePage(place, place.path, usual ? undefined : contents.kind)
  switch (contents.kind) {
    case 'text':
      return <TextFile contents={contents} address={address} />
    case 'formatted':
      return <FormattedDocument document={contents} address={address} />
    case 'unit':
      return <UnitTable unit={contents} text={placePage(place, place.path)} />
    case 'certificates':
      return <CertificateList found={contents} />
    case 'elf':
      return <ElfTable elf={contents} place={place} />
    case 'archive':
      return <ArchiveList archive={contents} />
    case 'strings':
      return <StringList found={contents} sizeBytes={entry.sizeBytes} address={address} />
    case 'hex':
      return <HexView contents={contents} sizeBytes={entry.sizeBytes} address={address} />
    case 'picture':
      return (
        <a href={bytesUrl(place)} className={linkStyles('bare', 'inline-block rounded-md border bg-sunken p-4')}>
          {/* biome-ignore lint/performance/noImgElement: an image of an image, as it is; nothing may resize it */}
          <img
            src={bytesUrl(place)}
            alt={t('pictureAt', { path: `/${place.path}` })}
            className="max-h-[60dvh] max-w-full"
          />
        </a>
      )
  }
}
