'use client'

import { useCallback, useState } from 'react'
import { apiUrl } from '#lib/routes/api'

interface Props {
  /** As references are written. */
  readonly repository: string
}

const hasFailed = ({ complete, naturalWidth }: HTMLImageElement) => complete && naturalWidth === 0

/** The logo as our own server hands it out: the browser asks no stranger. Beside the name, it says nothing by itself. */
export function RepositoryLogo({ repository }: Props) {
  const [isMissing, setMissing] = useState(false)
  // It may have failed before the page came to life.
  const look = useCallback((image: HTMLImageElement | null) => {
    if (image && hasFailed(image)) setMissing(true)
  }, [])
  // With a size of its own, a picture that fails would be drawn as a broken one.
  if (isMissing) return null
  return (
    // biome-ignore lint/performance/noImgElement: the picture is checked and served as it is
    <img
      ref={look}
      onError={() => setMissing(true)}
      src={apiUrl('logo', { repository })}
      alt=""
      width={40}
      height={40}
      decoding="async"
      className="size-10 shrink-0 rounded-md bg-white object-contain"
    />
  )
}
