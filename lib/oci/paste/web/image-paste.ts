import { say } from '#lib/messages/say'
import type { Platform } from '../../manifest/types.ts'
import { readImage } from '../read-image.ts'
import type { NamedImage, Paste } from '../types.ts'
import { type Address, addressText } from './site.ts'

/** The paste that an address of a page stands for. */
export function imagePaste(address: Address, platform?: Platform): Paste {
  const reading = readImage(addressText(address), { shortNames: false, platform })
  if (reading.ok) return { kind: 'reference', ...reading.image }
  return { kind: 'unknown', why: say`This address does not name an image.`, hint: reading.problem }
}

/** Images that an address may stand for; those that cannot be are left out. */
export const candidates = (addresses: readonly Address[], platform?: Platform): readonly NamedImage[] =>
  addresses.flatMap(address => {
    const reading = readImage(addressText(address), { shortNames: false, platform })
    return reading.ok ? [reading.image] : []
  })
