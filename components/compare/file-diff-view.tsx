import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { buttonStyles } from '#components/ui/button'
import { Digest } from '#components/ui/digest'
import { LineLinks } from '#components/ui/line-links'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { FileDiff, FileDiffSide } from '#lib/contract/compare/file'
import type { ComparePlace, FileBody } from '#lib/contract/views/compare'
import { apiUrl } from '#lib/routes/api'
import { comparePage } from '#lib/routes/compare-page'
import { filesPage } from '#lib/routes/pages'
import { BinaryDiff } from './binary-diff.tsx'
import { changedPage, compareApiQuery } from './compare-state.ts'
import { ComparedPictures } from './compared-pictures.tsx'
import { DiffLines } from './diff-lines.tsx'
import { diffParts } from './diff-parts.ts'
import { DifferenceKeys } from './difference-keys.tsx'
import { ElfDiff } from './elf-diff.tsx'

interface Props {
  readonly place: ComparePlace
  readonly body: FileBody
}

/** One file of both sides: what is told of each, then what differs. */
export function FileDiffView({ place, body }: Props) {
  const t = useTranslations('compare.fileDiff')
  const { diff } = body
  const isSplit = place.state.layout === 'split'
  const path = place.state.path ?? ''
  return (
    <article aria-label={`/${path}`} className="min-w-0 space-y-3">
      <div className="grid gap-2 md:grid-cols-2">
        <Side place={place} side="from" file={diff.from} />
        <Side place={place} side="to" file={diff.to} />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-3 text-sm">
        <span className="font-medium">{t(diff.same ? 'same' : 'differs')}</span>
        {diff.counts && <span className="tabular-nums">{t('counts', { ...diff.counts })}</span>}
        {diff.hunks && !diff.same && (
          <span className="ms-auto flex gap-1.5">
            {(['unified', 'split'] as const).map(layout => (
              <Link
                key={layout}
                href={changedPage(place, { layout: layout === 'split' ? layout : undefined })}
                tone="bare"
                scroll={false}
                aria-current={(layout === 'split') === isSplit ? 'true' : undefined}
                className={buttonStyles({ size: 'small' }, 'aria-[current=true]:bg-accent-soft')}
              >
                {t(layout)}
              </Link>
            ))}
            <a
              href={apiUrl('compare/file', {
                ...compareApiQuery(place),
                ...{ semantic: undefined, base: undefined },
                path,
                'from-path': place.state.fromPath,
              })}
              className={buttonStyles({ size: 'small' })}
            >
              {t('patch')}
            </a>
          </span>
        )}
      </div>
      {diff.isTruncated && <p className="text-sm text-warning">{t('cut')}</p>}
      <Contents place={place} body={body} isSplit={isSplit} />
      {body.unshown !== undefined && <p className="text-sm text-muted">{t('unshown', { count: body.unshown })}</p>}
    </article>
  )
}

interface SideProps {
  readonly place: ComparePlace
  readonly side: 'from' | 'to'
  readonly file: FileDiffSide | undefined
}

function Side({ place: { pinned, state }, side, file }: SideProps) {
  const t = useTranslations('compare.fileDiff')
  if (!file)
    return <p className="rounded-lg border border-dashed px-3 py-2 text-sm text-muted">{t(`missing.${side}`)}</p>
  const platform = side === 'to' ? (state.toPlatform ?? state.platform) : state.platform
  return (
    <section aria-label={t(side)} className="min-w-0 rounded-lg border bg-surface px-3 py-2 text-sm">
      <Link
        href={filesPage(pinned[side], file.path, { platform })}
        className="font-mono text-[0.8125rem] wrap-anywhere"
      >
        <VisibleText text={`/${file.path}`} limit={300} />
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <span>{file.type}</span>
        <ByteSize sizeBytes={file.sizeBytes} />
        {file.sha256 !== undefined && <Digest digest={`sha256:${file.sha256}`} what={t('hash')} />}
        {file.linkTarget !== undefined && (
          <span>
            → <VisibleText text={file.linkTarget} limit={200} />
          </span>
        )}
      </p>
    </section>
  )
}

function Contents({ place, body: { diff, coloured }, isSplit }: Props & { readonly isSplit: boolean }) {
  if (diff.mediaTypes) return <ComparedPictures place={place} diff={diff} />
  if (diff.hunks && diff.hunks.length > 0)
    return (
      <DifferenceKeys count={countLines(diff)}>
        <LineLinks address={comparePage(place.pinned.from, place.pinned.to, place.state)}>
          <DiffLines parts={diffParts(diff.hunks)} coloured={coloured} isSplit={isSplit} />
        </LineLinks>
      </DifferenceKeys>
    )
  return (
    <>
      {diff.elf && <ElfDiff elf={diff.elf} />}
      {diff.firstDifference && <BinaryDiff bytes={diff.firstDifference} />}
    </>
  )
}

const countLines = ({ counts }: FileDiff): number => (counts ? counts.added + counts.removed : 0)
