import { say } from '#lib/messages/say'
import { malformed } from '../json/malformed.ts'
import { Members } from '../json/members.ts'
import { parseJson } from '../json/parse-json.ts'
import { mediaTypeInfo } from '../media-types/media-type-info.ts'
import type { MediaTypeRole } from '../media-types/media-types.ts'
import { decideType, isManifestRole } from './decide-type.ts'
import { emptyDescriptor } from './empty-descriptor.ts'
import { parseDescriptor } from './parse-descriptor.ts'
import { parseLegacy } from './parse-legacy.ts'
import type { Descriptor, Manifest, TypeDecision } from './types.ts'

type Common = Omit<Manifest & { readonly kind: 'unknown' }, 'kind'>

/**
 * The members that tell the formats apart. A document with those of two formats means one image to one client and
 * another image to the next (CVE-2021-41190), so it is refused.
 */
const distinctiveMembers = ['manifests', 'config', 'layers', 'fsLayers', 'history', 'blobs'] as const

const ownMembers: Readonly<Partial<Record<MediaTypeRole, readonly (typeof distinctiveMembers)[number][]>>> = {
  index: ['manifests'],
  manifest: ['config', 'layers'],
  'legacy-manifest': ['fsLayers', 'history'],
  'artifact-manifest': ['blobs'],
}

function refuseAmbiguous(document: Members, role: MediaTypeRole, { mediaType }: TypeDecision): void {
  const own = ownMembers[role] ?? []
  const foreign = distinctiveMembers.filter(key => document.has(key) && !own.includes(key))
  if (foreign.length === 0) return
  throw malformed(
    say`The manifest is ambiguous: as ${mediaTypeInfo(mediaType).title} it must not have ${foreign.map(key => `“${key}”`).join(', ')}.`,
  )
}

const descriptors = (document: Members, key: string): readonly Descriptor[] =>
  (document.objects(key) ?? []).map(parseDescriptor)

function requireMember(document: Members, key: string, { mediaType }: TypeDecision): void {
  if (!document.has(key))
    throw malformed(say`The manifest is called ${mediaTypeInfo(mediaType).title} but has no “${key}”.`)
}

function parseImage(document: Members, common: Common): Manifest {
  requireMember(document, 'config', common)
  const config = document.object('config')
  const parsed = config ? parseDescriptor(config) : emptyDescriptor
  const layers = descriptors(document, 'layers')
  // cosign and BuildKit give signatures and attestations an image config; that nothing in them unpacks tells.
  const unpacks = layers.length === 0 || layers.some(({ mediaType }) => mediaTypeInfo(mediaType).role === 'layer')
  const isImage = mediaTypeInfo(parsed.mediaType).role === 'image-config' && unpacks
  const { artifactType: declared, ...rest } = common
  // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
  const artifactType =
    declared ?? (isImage || parsed.mediaType === emptyDescriptor.mediaType ? undefined : parsed.mediaType)
  return {
    ...rest,
    ...(artifactType !== undefined && { artifactType }),
    kind: isImage ? 'image' : 'artifact',
    config: parsed,
    layers,
  }
}

const parsers: Readonly<Partial<Record<MediaTypeRole, (document: Members, common: Common) => Manifest>>> = {
  index: (document, common) => {
    requireMember(document, 'manifests', common)
    return { ...common, kind: 'index', manifests: descriptors(document, 'manifests') }
  },
  manifest: parseImage,
  'legacy-manifest': (document, common) => ({ ...common, ...parseLegacy(document) }),
  // The withdrawn artifact manifest has no config; the empty descriptor stands for it as in today's form.
  'artifact-manifest': (document, common) => ({
    ...common,
    kind: 'artifact',
    config: emptyDescriptor,
    layers: descriptors(document, 'blobs'),
  }),
}

function parseCommon(document: Members, decision: TypeDecision): Common {
  const { family } = mediaTypeInfo(decision.mediaType)
  const artifactType = document.text('artifactType')
  const subject = document.object('subject')
  return {
    ...decision,
    family: family === 'other' ? 'unknown' : family,
    annotations: document.textMap('annotations'),
    ...(artifactType && { artifactType }),
    ...(subject && { subject: parseDescriptor(subject) }),
  }
}

/** Whether Content-Type and body name formats that are read differently, so that neither may be believed. */
function contradicts({ conflict }: TypeDecision): boolean {
  if (!conflict) return false
  return mediaTypeInfo(conflict.contentType).role !== mediaTypeInfo(conflict.body).role
}

/**
 * Reads any manifest document from its exact bytes. `contentType` is the header as the registry sent it. A type that
 * is not known, or that Content-Type and body contradict each other about, gives kind `unknown`, for its raw bytes to
 * be shown. Throws AppError `malformed` or `too-large`.
 */
export function parseManifest(bytes: Uint8Array, contentType?: string): Manifest {
  const document = new Members(parseJson(bytes, say`The manifest`), say`The manifest`)
  const decision = decideType(document, contentType)
  const { role } = mediaTypeInfo(decision.mediaType)
  const parse = parsers[role]
  if (!parse || !isManifestRole(role) || contradicts(decision))
    return { ...decision, kind: 'unknown', family: 'unknown', annotations: {} }
  refuseAmbiguous(document, role, decision)
  return parse(document, parseCommon(document, decision))
}
