import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { VisibleText } from '#components/ui/visible-text'
import type { CertificateFacts, ShownCertificates } from '#lib/contract/views/file-contents'
import { formatDate } from '#lib/format/format-date'

interface Props {
  readonly found: ShownCertificates
}

/** Certificates of a file, in its order. */
export function CertificateList({ found: { certificates, total, broken } }: Props) {
  const t = useTranslations('files.certificateList')
  return (
    <div className="space-y-3">
      <p className="text-sm text-muted">
        {t('count', { total })}
        {broken > 0 && <> {t('broken', { count: broken })}</>}
      </p>
      {certificates.map((certificate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bundle may have one twice
        <Certificate key={index} certificate={certificate} />
      ))}
    </div>
  )
}

/** Terms in the order in which `openssl x509 -text` prints them. */
const terms = ['serialNumber', 'issuer', 'validFrom', 'validTo', 'keyType', 'names', 'sha256'] as const
const dates: ReadonlySet<string> = new Set(['validFrom', 'validTo'])

function Certificate({ certificate }: { readonly certificate: CertificateFacts }) {
  const t = useTranslations('files.certificateList')
  const items = terms.flatMap((term): Definition[] => {
    const text = certificate[term]
    if (text === undefined) return []
    const shown = dates.has(term) ? formatDate(new Date(text)) : text
    return [{ key: term, term: t(term), value: <VisibleText text={shown} limit={400} /> }]
  })
  return (
    <Card
      level={3}
      title={<VisibleText text={certificate.subject} limit={200} />}
      aside={certificate.isAuthority && <Badge>{t('authority')}</Badge>}
    >
      <DefinitionList items={items} />
    </Card>
  )
}
