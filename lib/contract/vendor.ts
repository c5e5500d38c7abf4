import { z } from 'zod'
import { failure } from './failure.ts'
import { digestText, hostText, repositoryText, timestamp } from './primitives.ts'

/** What a vendor tells beside the distribution API. Whatever it does not say is absent. */
const count = z.number().int().nonnegative()
const texts = z.array(z.string()).readonly()

const mark = z.enum(['official', 'verified-publisher', 'sponsored', 'certified'])
const caution = z.enum([
  'privileged',
  'non-production',
  'community-supported',
  'terms-required',
  'pull-protected',
  'unpublished',
  'archived',
])

export const repositorySummary = z.strictObject({
  name: z.string().describe('without the registry'),
  title: z.string().optional(),
  summary: z.string().optional(),
  publisher: z.string().optional(),
  stars: count.optional(),
  pulls: count.optional(),
  lastUpdated: timestamp.optional(),
  visibility: z.enum(['public', 'private', 'internal']).optional(),
  marks: z.array(mark).readonly().optional(),
  architectures: texts.optional(),
  contentKind: z.string().optional().describe('e.g. `helm`, where a registry holds more than images'),
  deprecated: z.literal(true).optional(),
})

export const quota = z.strictObject({
  counts: z.enum(['pulls', 'requests', 'bytes']),
  limit: count.optional(),
  remaining: count.optional(),
  used: count.optional().describe('of what is counted in bytes, also where there is no limit'),
  windowSeconds: count.optional(),
  resetsAt: timestamp.optional(),
  countedFor: z.string().optional().describe('an address, an organisation, a project'),
})

const link = z.strictObject({ label: z.string().optional(), url: z.string() })

const imageStream = z.strictObject({
  namespace: z.string(),
  name: z.string(),
  service: z.string().optional().describe('pull specification inside the cluster'),
  route: z.string().optional().describe('pull specification from outside'),
  tags: z
    .array(
      z.strictObject({
        tag: z.string(),
        fromKind: z.string().optional(),
        from: z.string().optional(),
        scheduled: z.literal(true).optional(),
        importMode: z.string().optional(),
        referencePolicy: z.string().optional(),
        problem: z.string().optional(),
        items: z
          .array(
            z.strictObject({
              created: timestamp.optional(),
              digest: z.string().optional(),
              reference: z.string().optional(),
              generation: count.optional(),
            }),
          )
          .readonly()
          .describe('what the tag named, newest first'),
      }),
    )
    .readonly()
    .optional(),
  signatures: z
    .array(
      z.strictObject({
        digest: z.string(),
        name: z.string().optional(),
        type: z.string().optional(),
        identity: z.string().optional(),
        created: timestamp.optional(),
        issuedBy: z.string().optional(),
        keyId: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
})

export const repositoryFacts = repositorySummary.extend({
  description: z.string().optional().describe('Markdown as the vendor has it, not made safe'),
  logo: z.string().optional(),
  created: timestamp.optional(),
  categories: texts.optional(),
  lifecycle: z
    .strictObject({
      stages: texts,
      deprecated: z.literal(true).optional(),
      techPreview: z.literal(true).optional(),
      endOfLife: z.string().optional(),
      replacedBy: z.string().optional(),
    })
    .optional(),
  streams: z
    .array(z.strictObject({ tag: z.string(), grade: z.string().optional(), tags: texts.optional() }))
    .readonly()
    .optional(),
  floatingTags: texts.optional(),
  cautions: z.array(caution).readonly().optional(),
  tagCount: count.optional(),
  sizeBytes: count.optional(),
  licence: z.string().optional(),
  links: z.array(link).readonly().optional(),
  imageStream: imageStream.optional(),
  quota: quota.optional().describe('of the namespace it is stored in'),
})

export const repositoryQuery = z.strictObject({ repository: repositoryText })
export const repositoryAnswer = z.strictObject({
  repository: z.string(),
  /** host[:port] that was asked; absent where this kind of registry has nobody to ask. */
  source: z.string().optional(),
  facts: repositoryFacts.optional(),
  /** Why there are no facts, where that is no failure. */
  reason: z.string().optional(),
  error: failure.optional(),
})

export const registrySearchQuery = z.strictObject({
  registry: hostText,
  q: z.string().trim().min(1).max(200).describe('what to look for, in the vendor’s own search'),
  cursor: z.string().max(512).optional().describe('`next` of the page before'),
})
export const registrySearchAnswer = z.strictObject({
  registry: z.string(),
  source: z.string().optional(),
  /** Whether this kind of registry has a search at all. */
  searchable: z.boolean(),
  reason: z.string().optional(),
  repositories: z.array(repositorySummary).readonly(),
  total: count.optional(),
  next: z.string().optional(),
})

export const imageFacts = z.strictObject({
  id: z.string().optional(),
  url: z.string().optional(),
  architecture: z.string().optional(),
  certified: z.boolean().optional(),
  published: timestamp.optional(),
  tags: texts.optional(),
  sizeBytes: count.optional(),
  uncompressedSizeBytes: count.optional(),
  grades: z
    .array(z.strictObject({ grade: z.string(), from: timestamp.optional(), until: timestamp.optional() }))
    .readonly()
    .optional(),
  advisories: z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.string().optional(),
        severity: z.string().optional(),
        published: timestamp.optional(),
        url: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
  labels: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .readonly()
    .optional(),
  packages: z
    .array(
      z.strictObject({
        name: z.string(),
        version: z.string().optional(),
        architecture: z.string().optional(),
        source: z.string().optional(),
        summary: z.string().optional(),
        signedBy: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
  containerfile: z.string().optional(),
  newer: z.strictObject({ tag: z.string(), digest: z.string().optional(), published: timestamp.optional() }).optional(),
  knownUnder: z.string().optional(),
})

export const catalogImageQuery = z.strictObject({ repository: repositoryText, digest: digestText })
export const catalogImageAnswer = z.strictObject({
  repository: z.string(),
  digest: z.string(),
  source: z.string().optional(),
  facts: imageFacts.optional(),
  reason: z.string().optional(),
  error: failure.optional(),
})

export type RepositorySummary = z.infer<typeof repositorySummary>
export type RepositoryFacts = z.infer<typeof repositoryFacts>
export type RepositoryAnswer = z.infer<typeof repositoryAnswer>
export type RegistrySearchAnswer = z.infer<typeof registrySearchAnswer>
export type CatalogImageAnswer = z.infer<typeof catalogImageAnswer>
export type ImageFacts = z.infer<typeof imageFacts>
export type QuotaFacts = z.infer<typeof quota>
