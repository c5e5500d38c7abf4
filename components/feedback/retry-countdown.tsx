'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { buttonStyles } from '#components/ui/button'
import { waitParts } from './wait-parts.ts'

interface Props {
  readonly afterMs: number
}

/** Counts down to when the registry is willing again. The link is there from the start: a reader may know better. */
export function RetryCountdown({ afterMs }: Props) {
  const t = useTranslations('feedback.retryCountdown')
  const [seconds, setSeconds] = useState(() => Math.ceil(afterMs / 1_000))
  useEffect(() => {
    const end = Date.now() + afterMs
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1_000))
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }, 1_000)
    return () => clearInterval(timer)
  }, [afterMs])
  const { told, ...parts } = waitParts(seconds)
  return (
    <p className="flex flex-wrap items-center gap-3 text-sm">
      {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the page itself, with its query */}
      <a href="" className={buttonStyles({ size: 'small', tone: seconds === 0 ? 'primary' : 'plain' })}>
        {t('retry')}
      </a>
      <span role="timer" className="text-muted tabular-nums">
        {seconds === 0 ? t('over') : t(told, parts)}
      </span>
    </p>
  )
}
