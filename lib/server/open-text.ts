import 'server-only'
import { describeRegistry } from '#lib/catalog/describe-registry'
import type { Context } from '#lib/context/context'
import { mapConcurrent } from '#lib/context/map-concurrent'
import type { RegistryEntry } from '#lib/contract/registries'
import type { OpenedImageRow, OpenedText } from '#lib/contract/views/opened-text'
import { resolveShortName } from '#lib/credentials/registries-conf/resolve-short-name'
import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { type Sentence, say } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import { type Digest, isDigest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { readPlatform } from '#lib/oci/paste/found-images'
import { readImage } from '#lib/oci/paste/read-image'
import { readPaste } from '#lib/oci/paste/read-paste'
import type { NamedImage, Paste } from '#lib/oci/paste/types'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import type { Repository } from '#lib/oci/reference/types'
import { imagePage, registryPage, searchPage } from '#lib/routes/pages'
import { pageOf } from '#lib/routes/parse-page'
import { pageContext } from './page-context.ts'
import { getServices } from './services.ts'

/** A text can name any number of hosts, and each asks the login files and their helpers. */
const maxDescribedHosts = 30

interface ShortNames {
  readonly registriesConf: Parameters<typeof resolveShortName>[0]
}

/** What a name may stand for: itself, its alias, or one image for each registry of the unqualified search. */
function resolveImage({ registriesConf }: ShortNames, image: NamedImage): readonly NamedImage[] {
  const { reference, shortName, platform } = image
  if (shortName === undefined) return [image]
  const { tag, digest } = reference
  const resolved = resolveShortName(registriesConf, shortName).flatMap(name => {
    const reading = readImage(name, { shortNames: false, platform })
    if (!reading.ok) return []
    return [
      { ...reading.image, reference: { ...reading.image.reference, ...(tag && { tag }), ...(digest && { digest }) } },
    ]
  })
  // Where nobody configured anything, a short name is Docker Hub's, as in every tool's documentation.
  return resolved.length > 0 ? resolved : [{ reference, ...(platform && { platform }) }]
}

function imagePageOf({ reference, platform }: NamedImage): string {
  if (reference.tag === undefined && reference.digest === undefined) return pageOf(reference)
  return imagePage('image', reference, platform && { platform: formatPlatform(platform) })
}

const page = (address: string): OpenedText => ({ kind: 'page', page: address })

async function describeHosts(ctx: Context, hosts: readonly string[]): Promise<readonly RegistryEntry[]> {
  const unique = [...new Set(hosts)].slice(0, maxDescribedHosts)
  return mapConcurrent(unique, 8, async host => describeRegistry(ctx, await ctx.describeRegistry(host)))
}

async function choose(ctx: Context, why: Sentence, images: readonly NamedImage[], host?: string): Promise<OpenedText> {
  const hosts = images.map(({ reference }) => reference.registry)
  const registries = await describeHosts(ctx, host === undefined ? hosts : [host, ...hosts])
  return { kind: 'choice', why: tell(why, ctx.locale), images, registries, ...(host !== undefined && { host }) }
}

async function openImage(services: ShortNames, ctx: Context, paste: Extract<Paste, { kind: 'reference' }>) {
  const images = resolveImage(services, paste)
  const { host, shortName } = paste
  if (host !== undefined) {
    const { origin } = await ctx.describeRegistry(host)
    if (origin !== 'address bar') return page(registryPage(host))
    return choose(ctx, say`“${host}” can be the host of a registry, or the name of an image.`, images, host)
  }
  const [first, ...others] = images
  if (first && others.length === 0) return page(imagePageOf(first))
  return choose(
    ctx,
    say`“${shortName ?? ''}” has no host, and registries.conf names several registries to look in.`,
    images,
  )
}

async function openDigest(ctx: Context, digest: Digest): Promise<OpenedText> {
  const images = ctx.cache.repositoriesOf(digest).map(repository => ({ reference: { ...repository, digest } }))
  const [first, ...others] = images
  if (!first)
    throw new AppError('invalid-reference', say`This digest was not seen in any repository yet.`, {
      hint: say`A digest alone does not say where it is. Write the repository in front of it: name@sha256:….`,
    })
  return others.length === 0
    ? page(imagePageOf(first))
    : choose(ctx, say`This digest was seen in several repositories.`, images)
}

/** Commands that read one image and write another, as the table of commands names them. */
const copying = /^(?:skopeo (?:copy|sync)|g?crane (?:copy|cp)|(?:podman|docker|nerdctl|buildah) (?:tag|push))$/

/** The images of one command that copies, where it is clear which: each has a page of its own. */
function copiedImages(
  services: ShortNames,
  { file, found }: Extract<Paste, { kind: 'references' }>,
): readonly NamedImage[] {
  const isOne = file === 'commands' && found.length === 2 && found.every(({ lines }) => lines.join() === '1')
  if (!isOne || !found.every(({ place }) => copying.test(place))) return []
  const images = found.flatMap(({ reference, shortName, platform }) =>
    reference
      ? resolveImage(services, {
          reference,
          ...(shortName !== undefined && { shortName }),
          ...(platform && { platform }),
        })
      : [],
  )
  return images.length === 2 ? images : []
}

async function openFile(
  services: ShortNames,
  ctx: Context,
  paste: Extract<Paste, { kind: 'references' }>,
): Promise<OpenedText> {
  const { file, found, omitted, readLines } = paste
  const copied = copiedImages(services, paste)
  if (copied.length > 0)
    return choose(ctx, say`The command reads the first of these images and writes the second.`, copied)
  const rows = found.map((entry): OpenedImageRow => {
    const { reference, shortName, platform } = entry
    const { problem, ...rest } = entry
    if (!reference) return { found: { ...rest, ...(problem && { problem: tell(problem, ctx.locale) }) }, images: [] }
    const image = { reference, ...(shortName !== undefined && { shortName }), ...(platform && { platform }) }
    return { found: rest, images: resolveImage(services, image) }
  })
  const hosts = rows.flatMap(({ images }) => images.map(({ reference }) => reference.registry))
  const registries = await describeHosts(ctx, hosts)
  return { kind: 'file', file, rows, omitted, registries, ...(readLines !== undefined && { readLines }) }
}

/** A page waits no longer than this for what an id stands for. */
const catalogDeadlineMs = 4_000

/** The image or repository that an id of a catalog stands for; nothing where its API does not tell. */
async function resolveEntry(ctx: Context, { entry, candidates }: CatalogPage): Promise<NamedImage | undefined> {
  if (!entry) return undefined
  const resolved = await attempt(async () => {
    const vendor = await ctx.vendor(entry.registry)
    return vendor.resolveId?.(entry.of, entry.id, { signal: ctx.signal, deadlineMs: catalogDeadlineMs })
  })
  const { registry, name, tag, digest, architecture } = (resolved.ok && resolved.value) || {}
  const repository = attemptRepository(registry, name)
  if (!repository) return undefined
  // The address may name a tag that the id does not.
  const [first] = candidates
  const wanted = tag ?? first?.reference.tag
  const platform = architecture === undefined ? first?.platform : readPlatform(architecture)
  return {
    reference: {
      ...repository,
      ...(wanted !== undefined && { tag: wanted }),
      ...(digest !== undefined && isDigest(digest) && { digest }),
    },
    ...(platform && { platform }),
  }
}

/** A catalog's words are a stranger's: what is no repository of a public registry leads nowhere. */
function attemptRepository(registry: string | undefined, name: string | undefined): Repository | undefined {
  try {
    return registry === undefined || name === undefined ? undefined : parseRepository(`${registry}/${name}`)
  } catch {
    return undefined
  }
}

type CatalogPage = Extract<Paste, { kind: 'catalog-page' }>

async function openCatalogPage(ctx: Context, paste: CatalogPage): Promise<OpenedText> {
  const resolved = await resolveEntry(ctx, paste)
  if (resolved) return page(imagePageOf(resolved))
  if (paste.candidates.length > 0) return choose(ctx, paste.why, paste.candidates)
  throw new AppError('invalid-reference', say`${paste.site}: ${paste.why}`, {
    hint: say`Copy the pull command or the reference from that page instead of its address.`,
  })
}

/** A name typed into the field of one registry, with or without the host repeated. */
function openInRegistry(text: string, registry: string): string {
  const host = parseRepository(`${registry}/x`).registry
  const wanted = text.trim().replace(/^(?:docker|oci):\/\//, '')
  return pageOf(parseReference(wanted.startsWith(`${host}/`) ? wanted : `${host}/${wanted}`))
}

/**
 * Where whatever was pasted leads. `registry` is the host of the field it was typed into, for names without one.
 * Throws AppError `invalid-reference` with what was understood and what is wrong.
 */
export async function openText(
  services: ShortNames,
  ctx: Context,
  text: string,
  registry?: string,
): Promise<OpenedText> {
  if (registry !== undefined && text.trim() !== '') return page(openInRegistry(text, registry))
  const paste = readPaste(text)
  switch (paste.kind) {
    case 'reference':
      return openImage(services, ctx, paste)
    case 'registry':
      return page(registryPage(paste.host))
    case 'digest':
      return openDigest(ctx, paste.digest)
    case 'references':
      return openFile(services, ctx, paste)
    case 'catalog-page':
      return openCatalogPage(ctx, paste)
    case 'unknown':
      if (paste.isWords) return page(searchPage(text.trim()))
      throw new AppError('invalid-reference', paste.why, paste.hint === undefined ? {} : { hint: paste.hint })
  }
}

/** `openText` for the page of this process. */
export async function loadOpen(text: string, registry?: string): Promise<OpenedText> {
  return openText(await getServices(), await pageContext(), text, registry)
}
