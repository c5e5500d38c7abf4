import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { imagePage } from '#lib/routes/pages'
import { shortDigest } from '../ui/short-digest.ts'

interface Props {
  /** By the digests that were opened. */
  readonly refs: readonly string[]
  readonly isCut?: boolean | undefined
}

/** Images that are not on this page, known because they were opened before. */
export function KnownLinks({ refs, isCut = false }: Props) {
  const t = useTranslations('genealogy.links')
  return (
    <ul className="space-y-1 text-xs leading-6 text-muted">
      {refs.map(ref => {
        const { digest, ...reference } = parseReference(ref)
        const { registry, name, tag } = reference
        return (
          <li key={ref}>
            <Link href={imagePage('image', { ...reference, ...(digest && { digest }) })} className="wrap-anywhere">
              {tag === undefined
                ? `${formatFamiliar({ registry, name })}@${shortDigest(digest ?? '')}`
                : formatFamiliar(reference)}
            </Link>
          </li>
        )
      })}
      {isCut && <li>{t('further')}</li>}
    </ul>
  )
}
