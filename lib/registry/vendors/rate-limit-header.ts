export interface Window {
  readonly count: number
  readonly windowSeconds?: number
}

/** `100;w=21600`: https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-01 */
export function readWindow(value: string | undefined): Window | undefined {
  const [, count, seconds] = /^\s*(\d{1,9})(?:\s*;\s*w=(\d{1,9}))?/.exec(value ?? '') ?? []
  if (count === undefined) return undefined
  return { count: Number(count), ...(seconds !== undefined && { windowSeconds: Number(seconds) }) }
}
