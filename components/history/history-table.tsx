import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { HistoryAnswer, HistoryChange, HistoryStep } from '#lib/contract/history'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { filesPage, imagePage } from '#lib/routes/pages'
import { chosenNames, pinnedReference } from '../chosen/chosen-names.ts'
import { fileMode } from '../files/file-mode.ts'

interface Props {
  readonly answer: HistoryAnswer
  /** The history of another path of the same images. */
  readonly pathHref: (path: string) => string
  readonly platform?: string
  readonly now: Date
}

const tones: Readonly<Record<HistoryChange, BadgeTone>> = {
  first: 'neutral',
  added: 'added',
  contents: 'changed',
  metadata: 'changed',
  same: 'neutral',
  removed: 'removed',
  absent: 'neutral',
}

const changed: readonly HistoryChange[] = ['added', 'contents', 'metadata', 'removed']

/** The images newest first, each with what it did to the file. */
export function HistoryTable({ answer: { path, steps }, pathHref, platform, now }: Props) {
  const t = useTranslations('history.table')
  const references = steps.map(({ refs: [ref = ''], digest }) => pinnedReference({ ref, digest }))
  const count = steps.filter(({ change }) => change && changed.includes(change)).length
  const older = (step: HistoryStep) => references[steps.findIndex(({ imageDigest }) => imageDigest === step.against)]
  return (
    <div className="space-y-2">
      <p className="text-sm text-muted">{t('sum', { images: steps.length, changes: count })}</p>
      <Table caption={t('caption', { path: `/${path}` })} className="max-lg:min-w-[56rem]">
        <thead>
          <tr>
            <HeadCell>{t('tags')}</HeadCell>
            <HeadCell numeric>{t('created')}</HeadCell>
            <HeadCell>{t('change')}</HeadCell>
            <HeadCell numeric>{t('size')}</HeadCell>
            <HeadCell>{t('mode')}</HeadCell>
            <HeadCell>{t('checksum')}</HeadCell>
            <HeadCell>{t('layer')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => {
            const reference = references[index]
            const from = step.change && changed.includes(step.change) ? older(step) : undefined
            return (
              reference && (
                <Row key={step.imageDigest ?? step.refs.join()}>
                  <Cell>
                    <Tags step={step} {...(platform !== undefined && { platform })} />
                  </Cell>
                  <Cell numeric>
                    <Timestamp text={step.created} now={now} />
                  </Cell>
                  <Found
                    step={step}
                    path={path}
                    pathHref={pathHref}
                    reference={reference}
                    {...(from && { from })}
                    platform={platform}
                  />
                </Row>
              )
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}

function Tags({ step, platform }: { readonly step: HistoryStep; readonly platform?: string }) {
  const references = step.refs.map(ref => pinnedReference({ ref, digest: step.digest }))
  const names = chosenNames(references)
  return (
    <span className="flex flex-wrap gap-x-2">
      {references.map((reference, index) => (
        <Link
          key={step.refs[index]}
          href={imagePage('image', reference, { platform })}
          className="font-medium wrap-anywhere"
        >
          {names[index]}
        </Link>
      ))}
    </span>
  )
}

interface FoundProps extends Pick<Props, 'pathHref'> {
  readonly step: HistoryStep
  readonly path: string
  readonly reference: Reference
  readonly from?: Reference
  readonly platform: string | undefined
}

function Found({ step, path, pathHref, reference, from, platform }: FoundProps) {
  const t = useTranslations('history.table')
  const { change, entry, layer, crc32, target, error } = step
  if (error || !change)
    return (
      <Cell colSpan={5} className="text-danger">
        <VisibleText text={error?.message ?? ''} limit={300} />
      </Cell>
    )
  return (
    <>
      <Cell>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <Badge tone={tones[change]}>{t(`changes.${change}`)}</Badge>
          {from && <Link href={comparePage(from, reference, { platform, view: 'files', path })}>{t('diff')}</Link>}
        </span>
      </Cell>
      {entry ? (
        <>
          <Cell numeric>
            <Link href={filesPage(reference, path, { platform })}>
              <ByteSize sizeBytes={entry.sizeBytes} />
            </Link>
          </Cell>
          <Cell>
            <code className="font-mono text-xs whitespace-nowrap">{fileMode(entry)}</code>{' '}
            <VisibleText text={`${entry.userName ?? entry.uid}:${entry.groupName ?? entry.gid}`} limit={40} />
          </Cell>
          <Cell>
            {entry.linkTarget === undefined ? (
              <code className="font-mono text-xs">{crc32}</code>
            ) : (
              <>
                →{' '}
                {target === undefined ? (
                  <VisibleText text={entry.linkTarget} limit={80} />
                ) : (
                  <Link href={pathHref(target)} title={t('follow')}>
                    <VisibleText text={entry.linkTarget} limit={80} />
                  </Link>
                )}
              </>
            )}
          </Cell>
          <Cell>
            {layer !== undefined && (
              <Digest digest={layer} href={filesPage(reference, '', { platform, layer })} what={t('layer')} />
            )}
          </Cell>
        </>
      ) : (
        <Cell colSpan={4} />
      )}
    </>
  )
}
