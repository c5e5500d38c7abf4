import 'server-only'
import { cache } from 'react'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { pageContext } from '../page-context.ts'
import type { ImageAddress } from './image-address.ts'
import { type LoadedImage, openAddress } from './loaded-image.ts'

// https://react.dev/reference/react/cache: by the values of its arguments, hence the reference as text.
const openText = cache(
  async (reference: string, platform: string | undefined): Promise<Attempt<LoadedImage>> =>
    attempt(async () =>
      openAddress(await pageContext(), { reference: parseReference(reference), ...(platform && { platform }) }),
    ),
)

/** What the address of a page leads to, resolved once for the page's metadata and its body. */
export const openOnce = ({ reference, platform }: ImageAddress): Promise<Attempt<LoadedImage>> =>
  openText(formatCanonical(reference), platform)
