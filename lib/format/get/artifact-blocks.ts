import { type Sentence, say } from '#lib/messages/say'
import { type Digest, digestHex } from '#lib/oci/digest/digest'
import { type ArtifactKind, artifactKind } from '#lib/oci/manifest/artifact-kind'
import { emptyDescriptor } from '#lib/oci/manifest/empty-descriptor'
import type { ImageManifest } from '#lib/oci/manifest/types'
import { mediaTypeInfo, normalizeMediaType } from '#lib/oci/media-types/media-type-info'
import { mediaTypes } from '#lib/oci/media-types/media-types'
import { formatCanonical, formatRepository } from '#lib/oci/reference/format-reference'
import { classifyTag } from '#lib/oci/reference/tag-kind'
import { makeVisible } from '../make-visible.ts'
import { shellQuote } from '../shell-quote.ts'
import { truncateMiddle } from '../truncate-middle.ts'
import {
  command,
  type GetBlock,
  type GetTarget,
  hostOf,
  imageByDigest,
  imageByTag,
  shortName,
  unlessTls,
} from './get-target.ts'
import { loginCommand } from './login-commands.ts'

/** Of an artifact with more blobs than these, the others are got in the same way. */
const mostBlobs = 12

const longestType = 80

/** One block by digest, and one by tag where the address names one. */
function byDigestAndTag(target: GetTarget, block: (why: Sentence, image: string) => GetBlock): readonly GetBlock[] {
  const tagged = imageByTag(target)
  return [
    block(say`By digest: exactly these bytes, also later`, imageByDigest(target)),
    ...(tagged === undefined ? [] : [block(say`By tag: whatever the tag names then`, tagged)]),
  ]
}

/** A chart's version is its tag, in which `_` stands for the `+` of SemVer. https://helm.sh/docs/topics/registries/ */
function helmBlocks(target: GetTarget): readonly GetBlock[] {
  const { repository, tag } = target
  if (tag === undefined) return []
  const chart = shellQuote(`oci://${formatRepository({ registry: hostOf(target), name: repository.name })}`)
  const options = [...unlessTls(target, '--plain-http'), '--version', shellQuote(tag.replaceAll('_', '+'))]
  return [
    command(say`The chart as helm packs it; the tag is its version`, 'helm', 'pull', chart, options),
    command(
      say`Installs it in the current namespace`,
      ...['helm', 'install', shellQuote(shortName(target)), chart],
      options,
    ),
  ]
}

interface Download {
  readonly noun: string
  readonly why: Sentence
}

// https://github.com/sigstore/cosign/blob/main/doc/cosign_download.md
const downloads: Readonly<Partial<Record<ArtifactKind, Download>>> = {
  signature: { noun: 'signature', why: say`Every signature that cosign finds on what this one is about` },
  attestation: { noun: 'attestation', why: say`Every attestation that cosign finds on what this one is about` },
  sbom: {
    noun: 'sbom',
    why: say`The SBOM that cosign attached to what this one is about; newer releases only know it as an attestation`,
  },
}

/** What the artifact is about: its manifest says, or the tag by which cosign finds it. */
const subjectOf = ({ tag }: GetTarget, { subject }: ImageManifest): Digest | undefined =>
  subject?.digest ?? (tag === undefined ? undefined : classifyTag(tag).subject)

function cosignBlocks(target: GetTarget, manifest: ImageManifest): readonly GetBlock[] {
  const download = downloads[artifactKind(manifest)]
  const subject = subjectOf(target, manifest)
  if (!download || subject === undefined) return []
  const image = formatCanonical({ registry: hostOf(target), name: target.repository.name, digest: subject })
  return [
    command(
      download.why,
      ...['cosign', 'download', download.noun, unlessTls(target, '--allow-http-registry'), shellQuote(image)],
    ),
  ]
}

const hasFileName = ({ layers }: ImageManifest) =>
  layers.some(({ annotations }) => annotations['org.opencontainers.image.title'] !== undefined)

/**
 * Only blobs that carry a file name become files, so that there is nothing to pull where none does.
 * https://oras.land/docs/commands/oras_pull
 */
const orasBlocks = (target: GetTarget, manifest: ImageManifest): readonly GetBlock[] =>
  hasFileName(manifest)
    ? byDigestAndTag(target, (why, image) =>
        command(
          say`${why}. Its files, under the names they carry`,
          ...['oras', 'pull', unlessTls(target, '--plain-http'), '--output', shellQuote(shortName(target))],
          shellQuote(image),
        ),
      )
    : []

/** By the tool that knows what the artifact is. Empty where none knows more than its blobs. */
export const artifactPulls = (target: GetTarget, manifest: ImageManifest): readonly GetBlock[] => [
  ...(artifactKind(manifest) === 'helm-chart' ? helmBlocks(target) : []),
  ...cosignBlocks(target, manifest),
  ...orasBlocks(target, manifest),
]

/** The artifact whole, as an OCI layout. https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
export const artifactCopies = (target: GetTarget): readonly GetBlock[] =>
  byDigestAndTag(target, (why, image) =>
    command(
      why,
      ...['skopeo', 'copy', unlessTls(target, '--src-tls-verify=false'), shellQuote(`docker://${image}`)],
      shellQuote(`oci:${shortName(target)}${target.tag === undefined ? '' : `:${target.tag}`}`),
    ),
  )

/** A type that is not known by name says whatever its author wrote. */
const titleOf = (mediaType: string) =>
  mediaTypes.has(normalizeMediaType(mediaType))
    ? mediaTypeInfo(mediaType).title
    : truncateMiddle(makeVisible(mediaType), longestType)

/**
 * The manifest, and each blob to a file named after its digest: a name that the artifact gives is not to be trusted with
 * a place on the disk. https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane_blob.md
 */
export function artifactParts(target: GetTarget, { config, layers }: ImageManifest): readonly GetBlock[] {
  const blobs = [config, ...layers].filter(({ digest }) => digest !== emptyDescriptor.digest)
  const types = new Map(blobs.map(({ digest, mediaType }) => [digest, mediaType]))
  const repository = { registry: hostOf(target), name: target.repository.name }
  const crane = (why: Sentence, noun: string, image: string, ...rest: readonly string[]) =>
    command(why, 'crane', noun, unlessTls(target, '--insecure'), shellQuote(image), rest)
  return [
    crane(say`The manifest, which lists the blobs`, 'manifest', imageByDigest(target)),
    ...[...types]
      .slice(0, mostBlobs)
      .map(([digest, mediaType]) =>
        crane(
          say`One blob: ${titleOf(mediaType)}`,
          ...([
            'blob',
            formatCanonical({ ...repository, digest }),
            '>',
            `${digestHex(digest).slice(0, 12)}.blob`,
          ] as const),
        ),
      ),
  ]
}

const logins: Readonly<Partial<Record<ArtifactKind, readonly string[]>>> = {
  'helm-chart': ['helm', 'registry', 'login'],
}

/** Signing in with the tools that keep logins of their own. Empty where no login is asked for. */
export const artifactLogins = (target: GetTarget, manifest: ImageManifest): readonly GetBlock[] =>
  target.login === 'no'
    ? []
    : [logins[artifactKind(manifest)] ?? [], ['oras', 'login']]
        .filter(tool => tool.length > 0)
        .map(tool => loginCommand(target, tool))
