const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/

/**
 * A timestamp as Go prints it again after reading: at most nanoseconds without trailing zeros, UTC as `Z`. Text that
 * is not RFC 3339 is returned as it is. https://pkg.go.dev/time#Time.MarshalJSON
 */
export function formatGoTime(text: string): string {
  const [, seconds, fraction = '', zone = ''] = rfc3339.exec(text) ?? []
  if (seconds === undefined) return text
  const nanoseconds = fraction.slice(0, 9).replace(/0+$/, '')
  const utc = /^[+-]00:00$/.test(zone) ? 'Z' : zone
  return `${seconds}${nanoseconds && `.${nanoseconds}`}${utc}`
}
