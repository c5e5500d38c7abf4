'use client'

import { Crash } from './crash.tsx'

/** What it does on retry is a function, which only a client component can pass. */
export function CrashSample() {
  return <Crash digest="3141592653" onRetry={() => undefined} />
}
