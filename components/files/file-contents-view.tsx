import { useTranslations } from 'next-intl'
import { linkStyles } from '#components/ui/link'
import type { FileBody, FilesPlace } from '#lib/contract/views/files'
import { bytesUrl, placePage } from './files-address.ts'
import { HexView } from './hex-view.tsx'
import { TextFile } from './text-file.tsx'

interface Props {
  readonly body: FileBody
  readonly place: FilesPlace
}

/** What a file holds, read as its kind is. */
export function FileContentsView({ body: { contents, entry }, place }: Props) {
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
      return <HexView contents={contents} sizeBytes={entry.sizeBytes} address={address} />
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
