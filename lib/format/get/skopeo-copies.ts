import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { shellQuote } from '../shell-quote.ts'
import {
  command,
  type GetBlock,
  type GetTarget,
  imageByDigest,
  imageByTag,
  overrideOptions,
  shortName,
  unlessTls,
} from './get-target.ts'

/** `keep` copies the bytes as they are; the others rewrite the manifest, which changes the digest. */
export const copyFormats = ['keep', 'oci', 'v2s2'] as const
export type CopyFormat = (typeof copyFormats)[number]

const source = (target: GetTarget) => shellQuote(`docker://${imageByDigest(target)}`)

/**
 * All platforms where there are several and none is asked for. Converting to Docker's manifest takes one: the attestations
 * that stand in an index beside its images have no form there, and skopeo then refuses the whole.
 */
const choose = ({ isIndex, platform }: GetTarget, format: CopyFormat): readonly string[] => [
  ...(isIndex && !platform && format !== 'v2s2' ? ['--all'] : []),
  ...(format === 'keep' ? [] : ['--format', format]),
]

const copy = (why: Sentence, target: GetTarget, options: readonly string[], destination: string): GetBlock =>
  command(why, 'skopeo', overrideOptions(target), 'copy', options, [
    ...unlessTls(target, '--src-tls-verify=false'),
    source(target),
    shellQuote(destination),
  ])

/** `localhost`, `127.0.0.1`, `[::1]`: registries there are rarely served with TLS. */
const isLoopback = (registry: string) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(registry)

/** The repository or tag somebody typed; without a tag it takes that of the source. Throws AppError `invalid-reference`. */
export function parseDestination(text: string, { tag }: Pick<GetTarget, 'tag'>): Reference {
  const destination = parseReference(text.trim().replace(/^docker:\/\//, ''))
  if (destination.digest)
    throw new AppError(
      'invalid-reference',
      say`A destination is named by its tag: the digest follows from the bytes.`,
      {
        hint: say`Leave out the @ and what comes after it.`,
      },
    )
  return destination.tag === undefined && tag !== undefined ? { ...destination, tag } : destination
}

/** `skopeo copy` to another registry. */
export const copyToRegistry = (target: GetTarget, destination: Reference, format: CopyFormat): GetBlock =>
  copy(
    format === 'keep' ? say`The same bytes, so the same digest` : say`Another manifest, so another digest`,
    target,
    [...choose(target, format), ...(isLoopback(destination.registry) ? ['--dest-tls-verify=false'] : [])],
    `docker://${formatCanonical(destination)}`,
  )

/** `skopeo copy` to files. https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
export function copiesToFiles(target: GetTarget): readonly GetBlock[] {
  const name = shortName(target)
  const suffix = target.tag === undefined ? '' : `:${target.tag}`
  const archived = imageByTag({ ...target, tag: target.tag ?? 'latest' })
  return [
    copy(say`To a directory: every blob a file by its digest`, target, choose(target, 'keep'), `dir:${name}`),
    copy(say`To an OCI layout, which other tools read`, target, choose(target, 'keep'), `oci:${name}${suffix}`),
    copy(say`The same, converted to OCI’s manifest`, target, choose(target, 'oci'), `oci:${name}-oci${suffix}`),
    copy(
      say`To the archive that docker load and podman load read; it holds one platform`,
      target,
      [],
      `docker-archive:${name}.tar:${archived}`,
    ),
    copy(
      say`To a directory, converted to Docker’s manifest of one platform`,
      target,
      choose(target, 'v2s2'),
      `dir:${name}-v2s2`,
    ),
  ]
}

/** `skopeo sync`, which takes all tags where none is named. */
export function syncBlocks(target: GetTarget): readonly GetBlock[] {
  const { repository, plainHost } = target
  const whole = formatCanonical({ registry: plainHost ?? repository.registry, name: repository.name })
  const tagged = imageByTag(target)
  const options = ['--all', '--scoped', ...unlessTls(target, '--src-tls-verify=false')]
  const sync = (why: Sentence, image: string, kind: string, destination: string) =>
    command(why, 'skopeo', 'sync', '--src', 'docker', '--dest', kind, options, shellQuote(image), destination)
  return [
    ...(tagged === undefined
      ? []
      : [sync(say`One tag to a directory, for a machine without a network`, tagged, 'dir', './mirror')]),
    sync(say`Every tag of the repository to a directory`, whole, 'dir', './mirror-all'),
    sync(say`Every tag to another registry`, whole, 'docker', 'registry.example.com/mirror'),
  ]
}
