import type { Platform } from '../../manifest/types.ts'
import { readImage } from '../read-image.ts'
import type { Paste } from '../types.ts'

/**
 * Reads a reference that stands as parts of a path, with more path perhaps after it: after a tag or digest the
 * reference is over. Undefined where the parts are none, or begin with no host.
 */
export function readReferencePart(parts: readonly string[], platform?: Platform): Paste | undefined {
  const [host = '', ...rest] = parts.filter(Boolean)
  const last = rest.findIndex(part => /[:@]/.test(part))
  const text = [host, ...(last < 0 ? rest : rest.slice(0, last + 1))].join('/')
  const reading = readImage(text, { shortNames: false, platform })
  return reading.ok ? { kind: 'reference', ...reading.image } : undefined
}
