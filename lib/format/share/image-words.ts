import { type Sentence, say, verbatim } from '#lib/messages/say'
import { digestHex } from '#lib/oci/digest/digest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { formatBytes } from '../format-bytes.ts'
import { runsAs } from '../runs-as.ts'
import type { SharedImage } from './shared-facts.ts'

/** What something is, as a heading: only what is not an image has a name of its own. */
export function kindWords({ kind, purpose }: Pick<SharedImage, 'kind' | 'purpose'>): Sentence {
  switch (purpose) {
    case 'attestation':
      return say`Attestation`
    case 'signature':
      return say`Signature`
    case 'sbom':
      return say`SBOM`
    case 'helm-chart':
      return say`Helm chart`
    case 'wasm':
      return say`WebAssembly module`
    default:
      return kind === 'artifact' ? say`Artifact` : kind === 'unknown' ? say`Manifest` : say`Container image`
  }
}

/** `linux/` goes without saying where everything is for Linux. */
export function shortPlatforms(platforms: readonly string[]): readonly string[] {
  const linux = platforms.every(platform => platform.startsWith('linux/'))
  return linux ? platforms.map(platform => platform.slice('linux/'.length)) : platforms
}

/** `amd64, arm64/v8`; beyond `most`, the rest as a number. */
export function platformWords(platforms: readonly string[], most = 4): Sentence | undefined {
  if (platforms.length === 0) return undefined
  const short = shortPlatforms(platforms)
  if (short.length <= most) return verbatim(short.join(', '))
  return say`${short.slice(0, most - 1).join(', ')} and ${short.length - most + 1} more`
}

/** `ubi9/s2i-base:1-500`: without the host and without what Docker Hub adds to its own; other texts as they are. */
export function baseWords(base: string): string {
  try {
    const { name, tag, digest } = parseReference(base)
    return (
      name.replace(/^library\//, '') +
      (tag !== undefined ? `:${tag}` : digest === undefined ? '' : `@${digestHex(digest).slice(0, 12)}`)
    )
  } catch {
    return base
  }
}

export const userWords = (user: string | undefined): Sentence | undefined => {
  if (user === undefined) return undefined
  const { root, name, group } = runsAs(user)
  const who = root ? name : say`user ${name}`
  return group === undefined ? (typeof who === 'string' ? verbatim(who) : who) : say`${who}, group ${group}`
}

export const sizeWords = ({ sizeBytes }: SharedImage): string | undefined =>
  sizeBytes === undefined ? undefined : formatBytes(sizeBytes)

/** The day of a timestamp that can be read as one, `2024-11-02`. */
export function dayOf(timestamp: string | undefined): string | undefined {
  const time = Date.parse(timestamp ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}
