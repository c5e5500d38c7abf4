import type { Demos } from '#components/ui/demos'
import { linkStyles } from '../ui/link.tsx'
import { DownloadLink } from './download-link.tsx'

export const demos: Demos = {
  link: () => (
    <DownloadLink href="/icon.svg" fileName="icon.svg" className={linkStyles('underlined')}>
      icon.svg
    </DownloadLink>
  ),
}
