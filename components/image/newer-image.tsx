import { useFormatter, useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import type { ImageFacts } from '#lib/contract/vendor'
import { isDigest } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { imagePage } from '#lib/routes/pages'
import { Remark } from './registry-remarks.tsx'

interface Props {
  /** What is looked at. */
  readonly reference: Reference
  readonly newer: NonNullable<ImageFacts['newer']>
}

/** That the stream of an image has moved on, with the way to the newer one and to what differs. */
export function NewerImage({ reference, newer: { tag, digest, published } }: Props) {
  const t = useTranslations('image.newerImage')
  const format = useFormatter()
  const { registry, name } = reference
  const target = { registry, name, tag, ...(digest !== undefined && isDigest(digest) && { digest }) }
  return (
    <Remark warns>
      {t.rich(published === undefined ? 'newer' : 'newerSince', {
        tag,
        date:
          published === undefined ? '' : format.dateTime(new Date(published), { dateStyle: 'medium', timeZone: 'UTC' }),
        open: words => <Link href={imagePage('image', target)}>{words}</Link>,
        compare: words => <Link href={comparePage(reference, target)}>{words}</Link>,
      })}
    </Remark>
  )
}
