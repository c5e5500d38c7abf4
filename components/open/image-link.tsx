import { Link } from '#components/ui/link'
import { formatPlatform } from '#lib/oci/manifest/platform'
import type { NamedImage } from '#lib/oci/paste/types'
import { formatCanonical, formatFamiliar } from '#lib/oci/reference/format-reference'
import { imagePage, openPage, repositoryPage } from '#lib/routes/pages'

interface Props {
  readonly image: NamedImage
}

function hrefOf({ reference, shortName, platform }: NamedImage): string {
  // Which registry it means is for the server to say, by its registries.conf.
  if (shortName !== undefined) return openPage(formatFamiliar(reference))
  if (reference.tag === undefined && reference.digest === undefined) return repositoryPage(reference)
  return imagePage('image', reference, platform && { platform: formatPlatform(platform) })
}

/** An image by its whole name, or by its short one while that is all there is; without tag and digest, its tags. */
export function ImageLink({ image }: Props) {
  const { reference, shortName } = image
  return (
    <Link href={hrefOf(image)} className="font-mono text-[0.8125rem] wrap-anywhere">
      {shortName === undefined ? formatCanonical(reference) : formatFamiliar(reference)}
    </Link>
  )
}
