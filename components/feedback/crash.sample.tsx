'use client'

import { useLocale } from 'next-intl'
import { Crash } from './crash.tsx'

/** What it does on retry is a function, which only a client component can pass. */
export function CrashSample() {
  return <Crash locale={useLocale()} digest="3141592653" onRetry={() => undefined} />
}
