import type { Metadata } from 'next'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'

export const metadata: Metadata = { title: 'No such page' }

export default function NotFound() {
  return (
    <Empty
      level={1}
      title="There is no page at this address"
      words="If you were looking for an image, paste its reference into the field above: registry, repository, and a tag or a digest."
    >
      <Link href="/" tone="bare" className={buttonStyles()}>
        All registries
      </Link>
    </Empty>
  )
}
