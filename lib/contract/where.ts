import { z } from 'zod'
import { failure } from './failure.ts'
import { flag, platformText, referenceText, timestamp } from './primitives.ts'

export const whereQuery = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  stream: flag.optional().describe('lines of JSON (NDJSON): `row` as each registry answers, then `where` or `error`'),
})

/** `registry`: the repository of the same name in a registry that is configured. `mirror`: by registries.conf. */
const via = z.enum(['mirror', 'registry'])

/**
 * `same`: the tag names the same digest there. `other`: it names another one. `digest-only`: the digest is there, the tag
 * is not. `absent`: neither is. `failed`: the registry refused. `slow`: it did not answer in time.
 */
export const whereStates = ['same', 'other', 'digest-only', 'absent', 'failed', 'slow'] as const

export const wherePlace = z.strictObject({ registry: z.string(), name: z.string(), via })

export const whereRow = wherePlace.extend({
  state: z.enum(whereStates),
  /** What the tag names there, as the registry says. */
  digest: z.string().optional(),
  /** Whether the digest that was looked for is there. */
  hasDigest: z.boolean().optional(),
  /** Of the image that the tag names there. */
  created: timestamp.optional(),
  error: failure.optional(),
})

export const whereAnswer = z.strictObject({
  digest: z.string(),
  tag: z.string().optional(),
  created: timestamp.optional(),
  rows: z.array(whereRow),
})

export type WhereQuery = z.infer<typeof whereQuery>
export type WherePlace = z.infer<typeof wherePlace>
export type WhereRow = z.infer<typeof whereRow>
export type WhereState = WhereRow['state']
export type WhereAnswer = z.infer<typeof whereAnswer>
