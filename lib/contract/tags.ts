import { z } from 'zod'
import { failure } from './failure.ts'
import { flag, quiet, repositoryText, sizeBytes, timestamp } from './primitives.ts'

export const listTagsQuery = z.strictObject({ repository: repositoryText })
/** As `skopeo list-tags` prints it. */
export const listTagsAnswer = z.strictObject({ Repository: z.string(), Tags: z.array(z.string()) })

export const tagSorts = ['name', '-name', 'created', '-created', 'size', '-size'] as const
export type TagSort = (typeof tagSorts)[number]

export const tagsQuery = z.strictObject({
  repository: repositoryText,
  cursor: z.string().max(128).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(2000).default(100),
  sort: z.enum(tagSorts).default('-name').describe('names sort as versions; `created` and `size` read every tag'),
  filter: z.string().max(200).optional().describe('text the name contains, without regard to case'),
  kind: z.enum(['image', 'all']).default('all').describe('`image` leaves out signature and attestation tags'),
  names: z.string().max(20_000).optional().describe('only these tags, comma-separated'),
  details: flag.optional().describe('also digest, media type, platforms, size and date of each row'),
  quiet,
})

export const tagKinds = ['image', 'signature', 'attestation', 'sbom', 'referrers'] as const

const tagPlatform = z.strictObject({
  platform: z.string(),
  digest: z.string(),
  /** Absent where its manifest was not read. */
  sizeBytes: sizeBytes.optional(),
  /** The index lists it and the registry does not have it. */
  absent: z.literal(true).optional(),
})

export const tagDetails = z.strictObject({
  digest: z.string(),
  mediaType: z.string(),
  /** `index`, `image`, `artifact`, `legacy` or `unknown`: what the manifest is. */
  content: z.enum(['index', 'image', 'artifact', 'legacy', 'unknown']),
  artifactType: z.string().optional(),
  platforms: z.array(tagPlatform),
  /** Compressed layers and config of the image shown first. */
  sizeBytes: sizeBytes.optional(),
  created: timestamp.optional(),
  /** host[:port] of the vendor that told all this in bulk; absent where the registry’s own manifest was read. */
  source: z.string().optional(),
})

export const tagRow = z.strictObject({
  tag: z.string(),
  kind: z.enum(tagKinds),
  /** Whether the name looks fixed to one build or floating over many. */
  looks: z.enum(['fixed', 'floating']),
  /** Why it looks so, in one sentence. */
  reason: z.string(),
  details: tagDetails.optional(),
  /** What `details.artifactType` is, in words for people. */
  artifactTitle: z.string().optional(),
  /** Other tags of the rows read so far with the same digest, at most 50. */
  aliases: z.array(z.string()).optional(),
  error: failure.optional(),
})

export const tagsAnswer = z.strictObject({
  repository: z.string(),
  /** Tags after the filter, before paging. */
  total: z.number().int(),
  /** Tags of the repository, all kinds. */
  all: z.number().int(),
  /** Present when the registry has more tags than Portolan reads. */
  truncated: z.boolean(),
  rows: z.array(tagRow),
  next: z.string().optional(),
})

export type ListTagsAnswer = z.infer<typeof listTagsAnswer>
export type TagPlatform = z.infer<typeof tagPlatform>
export type TagDetails = z.infer<typeof tagDetails>
export type TagRow = z.infer<typeof tagRow>
export type TagsAnswer = z.infer<typeof tagsAnswer>
export type TagsQuery = z.infer<typeof tagsQuery>
