import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Term } from '#components/shell/term'
import { Badge } from '#components/ui/badge'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { Digest } from '#components/ui/digest'
import { linkStyles } from '#components/ui/link'
import { SizeBar } from '#components/ui/size-bar'
import { VisibleText } from '#components/ui/visible-text'
import { blobFileName } from '#lib/format/file-names'
import { layerFacts } from '#lib/oci/layer/layer-facts'
import { DownloadLink } from '../downloads/download-link.tsx'
import { layerAnchor } from '../image/json-links.ts'
import type { TermName } from '../shell/term-name.ts'
import { useTell } from '../ui/use-tell.ts'
import type { LayerRow } from './layer-rows.ts'

interface Props {
  readonly row: LayerRow
  readonly count: number
  /** Of the largest layer; absent where sizes are not known. */
  readonly largestBytes?: number
  /** Where its blob can be saved from. */
  readonly blobUrl?: string
  readonly now: Date
}

interface Words {
  readonly t: ReturnType<typeof useTranslations<'layers.card'>>
  readonly tell: ReturnType<typeof useTell>
}

/** One layer: the instruction that made it and what its descriptor says. */
export function LayerCard({ row, count, largestBytes, blobUrl, now }: Props) {
  const { index, line, descriptor, fromBase } = row
  const { isFilesystem, foreign, encrypted, seekable } = layerFacts(descriptor)
  const t = useTranslations('layers.card')
  const tell = useTell()
  return (
    <section
      id={layerAnchor(index)}
      aria-label={t('layer', { number: index + 1 })}
      className="scroll-mt-4 rounded-lg border bg-surface p-4 target:border-accent target:ring-2 target:ring-accent"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">
          {t('layer', { number: index + 1 })} <span className="font-normal text-muted">{t('of', { count })}</span>
        </h2>
        {fromBase && <Badge tone="accent">{t('shared')}</Badge>}
        {foreign && <Badge tone="warning">{t('foreign')}</Badge>}
        {encrypted && <Badge tone="warning">{t('encrypted')}</Badge>}
        {seekable && <Badge>{seekable}</Badge>}
        {!isFilesystem && <Badge tone="warning">{t('notFilesystem')}</Badge>}
        {largestBytes !== undefined && (
          <span className="ms-auto flex items-center gap-3 text-sm">
            <span className="w-24">
              <SizeBar part={descriptor.sizeBytes} whole={largestBytes} />
            </span>
            <ByteSize sizeBytes={descriptor.sizeBytes} />
          </span>
        )}
      </header>
      {line && (
        <div className="my-3 rounded-md bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-5">
          <VisibleText text={line.text} limit={800} />
        </div>
      )}
      <DefinitionList items={definitions(row, now, { t, tell })} />
      {blobUrl !== undefined && !foreign && (
        <DownloadLink
          href={blobUrl}
          fileName={blobFileName(descriptor)}
          sizeBytes={descriptor.sizeBytes}
          className={linkStyles('underlined', 'mt-2 inline-block text-sm')}
        >
          {t('download')}
        </DownloadLink>
      )}
    </section>
  )
}

function definitions(
  { index, descriptor, diffId, line }: LayerRow,
  now: Date,
  { t, tell }: Words,
): readonly Definition[] {
  // Once a page is enough; there can be a hundred layers.
  const explained = (term: TermName) => (index === 0 ? <Term of={term} /> : <TermText of={term} />)
  const title = tell(layerFacts(descriptor).title)
  return [
    { key: 'digest', term: explained('digest'), value: <Digest digest={descriptor.digest} what={t('layerDigest')} /> },
    ...(diffId
      ? [{ key: 'diffId', term: explained('diff ID'), value: <Digest digest={diffId} what={t('diffId')} /> }]
      : []),
    {
      key: 'mediaType',
      term: explained('media type'),
      value: (
        <>
          {title}{' '}
          <code className="font-mono text-muted">
            {title !== descriptor.mediaType && <VisibleText text={descriptor.mediaType} limit={200} />}
          </code>
        </>
      ),
    },
    ...(line?.created === undefined
      ? []
      : [{ key: 'created', term: t('created'), value: <Timestamp text={line.created} now={now} /> }]),
    ...(line?.comment === undefined
      ? []
      : [{ key: 'comment', term: t('comment'), value: <VisibleText text={tell(line.comment)} limit={500} /> }]),
    ...descriptor.urls.map(url => ({
      key: `url ${url}`,
      term: t('address'),
      value: <VisibleText text={url} limit={500} />,
    })),
    ...Object.entries(descriptor.annotations).map(([name, value]) => ({
      key: `annotation ${name}`,
      term: <VisibleText text={name} limit={120} />,
      value: <VisibleText text={value} limit={300} />,
    })),
  ]
}

/** A term without its explanation. */
function TermText({ of }: { readonly of: TermName }) {
  const t = useTranslations('terms')
  return t(`${of}.name`)
}
