/** Decimal units as `formatBytes` prints them, binary ones as IEC 80000-13 names them; largest first. */
const units = [
  ['TB', 1e12],
  ['TiB', 2 ** 40],
  ['GB', 1e9],
  ['GiB', 2 ** 30],
  ['MB', 1e6],
  ['MiB', 2 ** 20],
  ['kB', 1e3],
  ['KiB', 2 ** 10],
  ['B', 1],
] as const

/** What `parseSize` takes, also as the pattern of a field. */
export const sizePattern = '\\s*\\d{1,15}(\\.\\d{1,9})?\\s*([kKmMgGtT]?[bB]?|[kKmMgGtT][iI][bB]?)\\s*'

const whole = new RegExp(`^${sizePattern}$`)

/** Bytes of a size as people write it: `4096`, `512 KiB`, `1.5 MB`, `10M`; undefined for what is none. */
export function parseSize(text: string): number | undefined {
  if (!whole.test(text)) return undefined
  const written = text.replaceAll(/\s/g, '').toLowerCase()
  const [amount = ''] = /^[\d.]+/.exec(written) ?? []
  const unit = written.slice(amount.length)
  const named = unit === '' || unit.endsWith('b') ? unit || 'b' : `${unit}b`
  const factor = units.find(([name]) => name.toLowerCase() === named)?.[1] ?? 1
  return Math.round(Number(amount) * factor)
}

/** A number of bytes in the largest unit that leaves no rest, so that it is read back as the same. */
export function writeSize(sizeBytes: number): string {
  const [name, factor] = units.find(([, one]) => sizeBytes >= one && sizeBytes % one === 0) ?? ['B', 1]
  return `${sizeBytes / factor} ${name}`
}
