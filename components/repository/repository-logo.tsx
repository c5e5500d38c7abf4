'use client'

import { useCallback, useState } from 'react'

interface Props {
  /** On our own server: the browser asks no stranger. */
  readonly source: string
}

const hasFailed = ({ complete, naturalWidth }: HTMLImageElement) => complete && naturalWidth === 0

/** The logo of a repository, or nothing where it cannot be shown. Beside the name, it says nothing by itself. */
export function RepositoryLogo({ source }: Props) {
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
      src={source}
      alt=""
      width={40}
      height={40}
      decoding="async"
      className="size-10 shrink-0 rounded-md bg-white object-contain"
    />
  )
}
