import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link, linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { RawDocument } from '#lib/contract/views/documents'
import { formatBytes } from '#lib/format/format-bytes'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { imagePage } from '#lib/routes/pages'
import { useTell } from '../ui/use-tell.ts'
import { linksOf } from './json-links.ts'
import { JsonView } from './json-view.tsx'

/** One document as the registry stores it, with the digest that was computed over it. */
export function RawView(props: RawDocument) {
  const { text, mediaType, reference, manifest, platform, blob } = props
  const t = useTranslations('image.rawView')
  const links = useTranslations('image.jsonLinks')
  const tell = useTell()
  return (
    <div className="space-y-4">
      <div className="space-y-1 text-sm">
        <p>
          <span className="font-medium">
            {mediaType === undefined ? t('unknownType') : tell(mediaTypeInfo(mediaType).title)}
          </span>
          {mediaType !== undefined && (
            <code className="ms-2 font-mono text-muted">
              <VisibleText text={mediaType} limit={200} />
            </code>
          )}
        </p>
        <Verification {...props} />
        <Chosen {...props} />
        {blob && (
          <p>{t.rich('ofManifest', { link: words => <Link href={imagePage('raw', reference)}>{words}</Link> })}</p>
        )}
        {manifest?.kind === 'unknown' && <p className="text-warning">{t('unknown')}</p>}
      </div>
      <JsonView
        text={text}
        what={t(blob ? 'blob' : 'manifest')}
        address={imagePage('raw', reference, { platform, blob: blob ? props.digest : undefined })}
        cut={props.cut}
        linkOf={linksOf(links, {
          reference,
          tell,
          ...(platform !== undefined && { platform }),
          ...(manifest && { manifest }),
        })}
      />
      {props.cut && <Cut {...props} />}
    </div>
  )
}

function Verification({ digest, sizeBytes, signed, exactHref }: RawDocument) {
  const t = useTranslations('image.rawView')
  const size = formatExactBytes(sizeBytes, useLocale())
  return (
    <p className="wrap-anywhere">
      <span className="text-muted">
        {t(signed ? 'computedOfSigned' : 'computedOf', { algorithm: digestAlgorithm(digest), size })}{' '}
      </span>
      <code className="font-mono">{digestHex(digest)}</code>
      <span className="text-success"> {t('computed')}</span>
      {exactHref !== undefined && (
        <>
          {' · '}
          <a href={exactHref} className={linkStyles('underlined')}>
            {t('exact')}
          </a>
        </>
      )}
    </p>
  )
}

/** An index only lists images; the other views are about one of them. */
function Chosen({ chosen, reference: { registry, name } }: RawDocument) {
  const t = useTranslations('image.rawView')
  if (!chosen) return null
  const { digest, platform } = chosen
  const link = (words: ReactNode) => (
    <Link href={imagePage('raw', { registry, name, digest })} tone="underlined">
      {words}
    </Link>
  )
  return <p>{platform === undefined ? t.rich('indexOfOne', { link }) : t.rich('index', { platform, link })}</p>
}

function Cut({ text, sizeBytes, exactHref }: RawDocument) {
  const t = useTranslations('image.rawView')
  const shown = formatBytes(new TextEncoder().encode(text).byteLength)
  return (
    <p className="text-sm text-muted">
      {t('cut', { shown, size: formatBytes(sizeBytes) })}
      {exactHref !== undefined && (
        <>
          {' '}
          <a href={exactHref} className={linkStyles('underlined')}>
            {t('download')}
          </a>
        </>
      )}
    </p>
  )
}
