import { say } from '#lib/messages/say'
import { isDigest } from '../digest/digest.ts'
import { malformed } from '../json/malformed.ts'
import type { Members } from '../json/members.ts'
import type { Descriptor, Platform } from './types.ts'

/** Some builders write empty strings for what they do not know. */
const filled = <Key extends string>(key: Key, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { readonly [name in Key]?: string }

/** https://github.com/opencontainers/image-spec/blob/main/image-index.md#image-index-property-descriptions */
export function parsePlatformObject(platform: Members): Platform {
  const osFeatures = platform.texts('os.features')
  return {
    os: platform.text('os') ?? '',
    architecture: platform.text('architecture') ?? '',
    ...filled('variant', platform.text('variant')),
    ...filled('osVersion', platform.text('os.version')),
    ...(osFeatures && osFeatures.length > 0 && { osFeatures }),
  }
}

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties. Throws AppError `malformed`. */
export function parseDescriptor(descriptor: Members): Descriptor {
  const digest = descriptor.requiredText('digest')
  if (!isDigest(digest)) throw malformed(say`${descriptor.place} has a “digest” that is not a digest.`)
  const platform = descriptor.object('platform')
  return {
    mediaType: descriptor.requiredText('mediaType'),
    digest,
    sizeBytes: descriptor.requiredSize('size'),
    annotations: descriptor.textMap('annotations'),
    urls: descriptor.texts('urls') ?? [],
    ...filled('artifactType', descriptor.text('artifactType')),
    ...(platform && { platform: parsePlatformObject(platform) }),
    ...filled('data', descriptor.text('data')),
  }
}
