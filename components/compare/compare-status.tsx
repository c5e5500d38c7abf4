import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import { formatBytes } from '#lib/format/format-bytes'
import { useFailure } from '../feedback/use-failure.ts'
import { changedPage, compareApiUrl, viewPage } from './compare-state.ts'
import { ComparingContents } from './comparing-contents.tsx'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** The bar's last line: how far files and packages are. Always as high, whatever it says. */
export function CompareStatus(props: Props) {
  return (
    <div className="flex h-14 items-center overflow-hidden border-t px-4 text-sm text-muted sm:h-11">
      <Words {...props} />
    </div>
  )
}

function Words({ place, facts }: Props) {
  const t = useTranslations('compare.status')
  const failure = useFailure()
  const { contents, answer } = facts
  switch (contents.kind) {
    case 'reading':
      return (
        <ComparingContents
          url={compareApiUrl(place, { view: 'files,packages', limit: 0, stream: '1' })}
          waitingPage={`${changedPage(place, {})}&wait=1`}
        />
      )
    case 'unasked':
      return (
        <p className="line-clamp-2">
          {t.rich('unasked', {
            size: formatBytes(contents.bytes),
            link: words => <Link href={viewPage(place, 'files')}>{words}</Link>,
          })}
        </p>
      )
    case 'failed':
      return (
        <p className="line-clamp-2 text-danger" title={failure(contents.error).message}>
          {t('failed', { message: failure(contents.error).message })}
        </p>
      )
    case 'known': {
      const { files } = answer
      if (!files) return <p>{t('nothing')}</p>
      const { hashed, counts } = files
      return (
        <p className="line-clamp-2">
          {hashed.files === 0 ? t('listed') : t('hashed', { files: hashed.files, size: formatBytes(hashed.bytes) })}
          {counts.ignored > 0 && ` ${t('ignored', { count: counts.ignored })}`}{' '}
          {counts.uncertain > 0 &&
            t.rich('uncertain', {
              count: counts.uncertain,
              link: words => <Link href={viewPage(place, 'files')}>{words}</Link>,
            })}
        </p>
      )
    }
  }
}
