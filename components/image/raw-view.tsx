import { Link, linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { RawDocument } from '#lib/contract/views/documents'
import { formatBytes } from '#lib/format/format-bytes'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { digestAlgorithm, digestHex } from '#lib/oci/digest/digest'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { imagePage } from '#lib/routes/pages'
import { linksOf } from './json-links.ts'
import { JsonView } from './json-view.tsx'

/** One document as the registry stores it, with the digest that was computed over it. */
export function RawView(props: RawDocument) {
  const { text, mediaType, reference, manifest, platform, blob } = props
  return (
    <div className="space-y-4">
      <div className="space-y-1 text-sm">
        <p>
          <span className="font-medium">
            {mediaType === undefined ? 'Unknown type' : mediaTypeInfo(mediaType).title}
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
          <p>
            A blob of <Link href={imagePage('raw', reference)}>this manifest</Link>.
          </p>
        )}
        {manifest?.kind === 'unknown' && (
          <p className="text-warning">
            Portolan does not know this media type, so the document is shown as it is and nothing is read from it.
          </p>
        )}
      </div>
      <JsonView
        text={text}
        what={blob ? 'blob' : 'manifest'}
        address={imagePage('raw', reference, { platform, blob: blob ? props.digest : undefined })}
        cut={props.cut}
        linkOf={linksOf({ reference, ...(platform !== undefined && { platform }), ...(manifest && { manifest }) })}
      />
      {props.cut && <Cut {...props} />}
    </div>
  )
}

function Verification({ digest, sizeBytes, signed, exactHref }: RawDocument) {
  return (
    <p className="wrap-anywhere">
      <span className="text-muted">
        {digestAlgorithm(digest)} of {signed ? 'the signed payload of ' : ''}these {formatExactBytes(sizeBytes)} ={' '}
      </span>
      <code className="font-mono">{digestHex(digest)}</code>
      <span className="text-success"> ✓ computed by Portolan</span>
      {exactHref !== undefined && (
        <>
          {' · '}
          <a href={exactHref} className={linkStyles('underlined')}>
            exact bytes
          </a>
        </>
      )}
    </p>
  )
}

/** An index only lists images; the other views are about one of them. */
function Chosen({ chosen, reference: { registry, name } }: RawDocument) {
  if (!chosen) return null
  return (
    <p>
      This is the index. The other views are about{' '}
      <Link href={imagePage('raw', { registry, name, digest: chosen.digest })} tone="underlined">
        the manifest of {chosen.platform ?? 'the image in it'}
      </Link>
      .
    </p>
  )
}

function Cut({ text, sizeBytes, exactHref }: RawDocument) {
  return (
    <p className="text-sm text-muted">
      Only the first {formatBytes(new TextEncoder().encode(text).byteLength)} of {formatBytes(sizeBytes)} are shown.
      {exactHref !== undefined && (
        <>
          {' '}
          <a href={exactHref} className={linkStyles('underlined')}>
            Download all of it
          </a>
        </>
      )}
    </p>
  )
}
