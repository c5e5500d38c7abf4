import type { ReactNode } from 'react'
import { watchedDownload } from './watched-download.ts'

interface Props {
  readonly href: string
  /** What the file is saved as. */
  readonly fileName: string
  /** Absent where nobody knows before the end. */
  readonly sizeBytes?: number
  readonly className: string
  readonly children: ReactNode
}

/** What takes less is there before anybody could read how much of it is. */
const minWatchedBytes = 8_000_000

/** A plain link to bytes that are saved; one to many bytes shows how far it is, where the browser lets a page do that. */
export function DownloadLink({ href, fileName, sizeBytes, className, children }: Props) {
  const isLong = sizeBytes === undefined || sizeBytes >= minWatchedBytes
  return (
    <a href={href} download={fileName} className={className} {...(isLong && watchedDownload)}>
      {children}
    </a>
  )
}
