import { formatPlatform } from '#lib/oci/manifest/platform'
import type { Platform } from '#lib/oci/manifest/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { shellQuote } from './shell-quote.ts'
import { skopeoPlatform } from './skopeo-platform.ts'

/** Images that a command line goes through. */
export interface CommandImages {
  readonly references: readonly Reference[]
  readonly platform?: Platform
  /** Host[:port] to name instead of a registry's own, served without TLS: the samples live at our own address. */
  readonly plainHosts?: Readonly<Record<string, string>>
}

/** containers/image does not take a tag and a digest together; the digest is what was shown. */
function imageWord({ tag, digest, ...repository }: Reference, plainHosts: Readonly<Record<string, string>>): string {
  const named = { ...repository, registry: plainHosts[repository.registry] ?? repository.registry }
  return shellQuote(formatCanonical({ ...named, ...(digest ? { digest } : tag !== undefined && { tag }) }))
}

function loop({ references, plainHosts = {} }: CommandImages, body: string): string {
  const words = [...new Set(references.map(reference => imageWord(reference, plainHosts)))]
  return `for image in ${words.join(' ')}; do ${body}; done`
}

const skopeo = ({ platform, references, plainHosts = {} }: CommandImages, ...words: readonly string[]): string =>
  [
    'skopeo',
    ...skopeoPlatform(platform),
    'inspect',
    ...words,
    ...(references.some(({ registry }) => plainHosts[registry] !== undefined) ? ['--tls-verify=false'] : []),
    '"docker://$image"',
  ].join(' ')

/** The facts of each image. */
export const inspectEach = (images: CommandImages): string => loop(images, skopeo(images))

/** The layers of each image by their contents, base first. */
export const diffIdsOfEach = (images: CommandImages): string =>
  loop(images, `${skopeo(images, '--config')} | jq -c .rootfs.diff_ids`)

/** A checksum of one file in each image. `path` without a leading slash. */
export function fileOfEach(images: CommandImages, path: string): string {
  const platform = images.platform ? ` --platform ${shellQuote(formatPlatform(images.platform))}` : ''
  return loop(images, `crane export${platform} "$image" - | tar -xOf - -- ${shellQuote(path)} | sha256sum`)
}

/** What the tag names at each place. */
export const digestOfEach = (images: CommandImages): string =>
  loop(images, skopeo(images, '--format', shellQuote('{{.Name}} {{.Digest}} {{.Created}}')))
