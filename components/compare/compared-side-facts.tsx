import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Digest } from '#components/ui/digest'
import type { CompareSummary } from '#lib/contract/compare'
import type { ComparePlace } from '#lib/contract/views/compare'

interface Props {
  readonly place: ComparePlace
  readonly summary: CompareSummary
}

/** The figures of both images beside each other. */
export function ComparedSideFacts({ place: { now }, summary }: Props) {
  const t = useTranslations('compare.sideFacts')
  const sides = [summary.from, summary.to]
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <td />
          <th scope="col" className="pb-1 text-start font-medium">
            {t('from')}
          </th>
          <th scope="col" className="pb-1 text-start font-medium">
            {t('to')}
          </th>
        </tr>
      </thead>
      <tbody className="*:*:py-0.5 *:*:align-baseline *:*:not-last:pe-4">
        {/* Above, both sides show theirs. */}
        <tr className="max-md:hidden">
          <Head>{t('image')}</Head>
          {sides.map((side, index) => (
            <td key={index === 0 ? 'from' : 'to'}>
              <Digest digest={side.manifestDigest} />
            </td>
          ))}
        </tr>
        <tr>
          <Head>{t('created')}</Head>
          {sides.map((side, index) => (
            <td key={index === 0 ? 'from' : 'to'}>
              <Timestamp text={side.created} now={now} />
            </td>
          ))}
        </tr>
        <tr>
          <Head>{t('size')}</Head>
          {sides.map((side, index) => (
            <td key={index === 0 ? 'from' : 'to'}>
              <ByteSize sizeBytes={side.sizeBytes} />
            </td>
          ))}
        </tr>
        <tr>
          <Head>{t('layers')}</Head>
          {sides.map((side, index) => (
            <td key={index === 0 ? 'from' : 'to'}>{side.layerCount}</td>
          ))}
        </tr>
        <tr>
          <Head>{t('platform')}</Head>
          {sides.map((side, index) => (
            <td key={index === 0 ? 'from' : 'to'}>{side.platform ?? '–'}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const Head = ({ children }: { readonly children: string }) => (
  <th scope="row" className="pe-3 text-start font-normal text-muted">
    {children}
  </th>
)
