import { useTranslations } from 'next-intl'
import { Remark } from '#components/image/registry-remarks'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { PackageRemark } from '#lib/contract/packages'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { filesPage } from '#lib/routes/pages'

interface Props {
  readonly remarks: readonly PackageRemark[]
  readonly reference: PackagesFacts['reference']
  readonly platform: string | undefined
}

/** More than these are folded. */
const countShown = 3

/** What could not be read, and why; the list beside it is what could. */
export function PackageRemarks({ remarks, reference, platform }: Props) {
  const t = useTranslations('packages.remarks')
  if (remarks.length === 0) return null
  const line = (remark: PackageRemark, position: number) => (
    <li key={position}>
      <RemarkLine remark={remark} reference={reference} platform={platform} />
    </li>
  )
  const rest = remarks.slice(countShown)
  return (
    <Remark warns>
      <p className="font-medium">{t('title')}</p>
      <ul className="mt-1 space-y-1">{remarks.slice(0, countShown).map(line)}</ul>
      {rest.length > 0 && (
        <Disclosure summary={t('more', { count: rest.length })}>
          <ul className="space-y-1">{rest.map(line)}</ul>
        </Disclosure>
      )}
    </Remark>
  )
}

function RemarkLine({ remark, reference, platform }: Omit<Props, 'remarks'> & { readonly remark: PackageRemark }) {
  const { ecosystem, reason, path, inside, detail } = remark
  const t = useTranslations('packages.remarks.reasons')
  const ecosystems = useTranslations('packages.ecosystems')
  return (
    <>
      {ecosystem && <span className="font-medium">{ecosystems(ecosystem)}: </span>}
      {t(reason)}{' '}
      {path !== undefined && (
        <Link
          tone="underlined"
          href={filesPage(reference, path, { platform })}
          className="font-mono text-xs wrap-anywhere"
        >
          <VisibleText text={`/${path}`} limit={300} />
        </Link>
      )}
      {inside !== undefined && (
        <span className="ms-1 font-mono text-xs">
          <VisibleText text={inside} limit={200} />
        </span>
      )}
      {reason !== 'out-of-time' && (
        <span className="block text-xs">
          <VisibleText text={detail} limit={300} />
        </span>
      )}
    </>
  )
}
