import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PinButton } from '#components/shelf/pin-button'
import { Term } from '#components/shell/term'
import { Badge } from '#components/ui/badge'
import { Digest } from '#components/ui/digest'
import { VisibleText } from '#components/ui/visible-text'
import type { OpenedFacts } from '#lib/contract/views/image-frame'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { imagePage } from '#lib/routes/pages'
import { useTell } from '../ui/use-tell.ts'
import { ByteSize } from './byte-size.tsx'
import { imageTitle } from './image-title.ts'
import { TagLine } from './tag-line.tsx'
import { Timestamp } from './timestamp.tsx'

interface Props {
  readonly opened: OpenedFacts
  readonly now: Date
}

/** What it is and which bytes they are, above every view. */
export function ImageHeader({ opened, now }: Props) {
  const { pinned, type, kind, platform } = opened
  const t = useTranslations('image.imageHeader')
  const tell = useTell()
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{imageTitle(pinned)}</h1>
        <div className="flex flex-wrap items-center gap-1.5">
          {platform !== undefined && <Badge tone="accent">{platform}</Badge>}
          {type && <Badge>{tell(mediaTypeInfo(type.mediaType).title)}</Badge>}
          {kind === 'artifact' && <Badge tone="accent">{t('artifact')}</Badge>}
          {kind === 'legacy' && <Badge tone="warning">{t('legacy')}</Badge>}
        </div>
        <PinButton repository={{ registry: pinned.registry, name: pinned.name }} />
      </div>
      <dl className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Digests opened={opened} />
        <Measures opened={opened} now={now} />
      </dl>
      <TagLine opened={opened} />
    </header>
  )
}

function Fact({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Digests({ opened: { pinned, chosenDigest, isIndex } }: { readonly opened: OpenedFacts }) {
  const t = useTranslations('image.imageHeader')
  return (
    <>
      {chosenDigest !== undefined && (
        <Fact term={<Term of="digest">{t('image')}</Term>}>
          <Digest
            digest={chosenDigest}
            href={imagePage('image', { ...pinned, digest: chosenDigest })}
            what={t('imageDigest')}
          />
        </Fact>
      )}
      <Fact term={isIndex ? <Term of="index" /> : <Term of="digest" />}>
        <Digest digest={pinned.digest} href={imagePage('image', pinned)} what={t(isIndex ? 'indexDigest' : 'digest')} />
      </Fact>
    </>
  )
}

function Measures({ opened: { kind, sizeBytes, layerCount, base, created }, now }: Props) {
  const t = useTranslations('image.imageHeader')
  return (
    <>
      {sizeBytes !== undefined && (
        <Fact term={t('size')}>
          <ByteSize sizeBytes={sizeBytes} /> <span className="text-muted">{t('compressed')}</span>
        </Fact>
      )}
      {kind !== 'artifact' && layerCount !== undefined && (
        <Fact term={<Term of="layer">{t('layers')}</Term>}>
          {layerCount}
          {base?.count !== undefined && base.count > 0 && (
            <span className="text-muted">
              {base.name === undefined
                ? t('ofBase', { count: base.count })
                : t.rich('ofNamedBase', {
                    count: base.count,
                    base: () => <VisibleText text={base.name ?? ''} limit={80} />,
                  })}
            </span>
          )}
        </Fact>
      )}
      {created !== undefined && (
        <Fact term={t('created')}>
          <Timestamp text={created} now={now} />
        </Fact>
      )}
    </>
  )
}
