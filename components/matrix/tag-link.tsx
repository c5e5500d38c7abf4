import type { ReactNode } from 'react'
import { Link } from '#components/ui/link'
import type { Reference } from '#lib/oci/reference/types'
import { imagePage } from '#lib/routes/pages'

interface Props {
  readonly reference: Reference
  readonly view?: 'image' | 'layers'
  readonly children: ReactNode
}

export function TagLink({ reference, view = 'image', children }: Props) {
  return <Link href={imagePage(view, reference)}>{children}</Link>
}
