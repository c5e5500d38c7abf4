import { parseRetryAfter } from '../egress/retry-after.ts'

const longestMs = 24 * 60 * 60 * 1000

/**
 * How long an answer asks to wait, in milliseconds, at most a day: `Retry-After`, else Docker Hub's `X-Retry-After`,
 * which holds a Unix time in seconds. https://docs.docker.com/reference/api/hub/latest/#tag/rate-limiting
 */
export function waitAskedMs(header: (name: string) => string | undefined, now: Date): number | undefined {
  const unix = header('x-retry-after')?.trim() ?? ''
  const fromUnix = /^\d{1,12}$/.test(unix) ? Math.max(0, Number(unix) * 1000 - now.getTime()) : undefined
  const ms = parseRetryAfter(header('retry-after'), now) ?? fromUnix
  return ms === undefined ? undefined : Math.min(ms, longestMs)
}
