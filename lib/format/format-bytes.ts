const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Size in decimal units with three digits, as docker and podman print it: `999 B`, `1.08 MB`, `112 MB`. */
export function formatBytes(sizeBytes: number): string {
  let value = sizeBytes
  let unit = 0
  // 999.5 would round to a four-digit 1000.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${Number(value.toPrecision(3))} ${units[unit]}`
}
