import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import type { Platform } from '../manifest/types.ts'
import { parseReference } from '../reference/parse-reference.ts'
import type { NamedImage } from './types.ts'

// Host 255, name 255, tag 128 and the longest digest: no reference is longer.
const maxReferenceLength = 1024

/** Names of Docker Hub as a host; what is written with one of them is not short. */
const namesDockerHub = /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//

export interface ImageContext {
  /** Tools of Docker's family read a short name as Docker Hub's; others ask registries.conf. */
  readonly shortNames?: boolean
  readonly platform?: Platform | undefined
}

export type ImageReading =
  | { readonly ok: true; readonly image: NamedImage }
  | { readonly ok: false; readonly problem: Sentence }

/** Reads one reference as somebody wrote it; never throws. */
export function readImage(text: string, { shortNames = true, platform }: ImageContext = {}): ImageReading {
  if (text.length > maxReferenceLength)
    return { ok: false, problem: say`No reference is longer than ${maxReferenceLength} characters.` }
  try {
    const reference = parseReference(text)
    const short = shortNames && reference.registry === 'docker.io' && !namesDockerHub.test(text)
    return {
      ok: true,
      image: {
        reference,
        ...(short && { shortName: nameOf(text) }),
        ...(platform && { platform }),
      },
    }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problem: error.sentences.hint ?? error.sentences.words }
    throw error
  }
}

/** `ns/app` of `ns/app:tag@digest`. */
function nameOf(text: string): string {
  const [named = ''] = text.split('@')
  const colon = named.indexOf(':')
  return colon < 0 ? named : named.slice(0, colon)
}
