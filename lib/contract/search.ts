import { z } from 'zod'
import { failure } from './failure.ts'
import { longestSearch } from './limits.ts'
import { flag, hostText, timestamp } from './primitives.ts'
import { registryClass } from './registries.ts'
import { repositorySummary } from './vendor.ts'

export const searchQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(longestSearch)
    .describe('words that names contain, `repository:tag`, a digest, each with a host in front or not'),
  registry: hostText.optional().describe('only this registry'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('results of each registry'),
  fresh: flag.optional().describe('reads the lists of repositories anew'),
})

/** From the best; see `lib/catalog/search/match-kind.ts`. */
export const searchMatches = ['exact', 'name', 'prefix', 'word', 'inside', 'described'] as const

const wantedTag = z.strictObject({
  name: z.string(),
  /** `unknown`: it was not asked, or did not answer. */
  state: z.enum(['found', 'absent', 'unknown']),
  digest: z.string().optional(),
})

export const searchHit = repositorySummary.extend({
  registry: z.string(),
  match: z.enum(searchMatches),
  /** Higher is better, over all registries: how the name fits, then what the registry vouches for and how it is used. */
  rank: z.number().int(),
  /** The tag that was searched for. */
  tag: wantedTag.optional(),
  /** The digest that was searched for, where this repository has it. */
  digest: z.string().optional(),
})

/** The kept list of repositories that names were looked for in. */
export const keptList = z.strictObject({
  readAt: timestamp,
  count: z.number().int(),
  /** `reading`: there may be more. `cut`: there are more than are kept. `broken`: it failed on the way. */
  state: z.enum(['reading', 'whole', 'cut', 'broken']),
})

export const searchSource = z.strictObject({
  host: z.string(),
  title: z.string(),
  kind: z.string(),
  classes: z.array(registryClass),
  /** What is asked: the registry's own `search`, the `list` of its repositories; `none` of both, and why not. */
  ways: z.array(z.enum(['search', 'list'])),
  why: z.string().optional(),
})

/**
 * What the words were understood as. A line of its own so that a reader sees what is looked for, and where, before the
 * first answer.
 */
const asked = z.strictObject({
  line: z.literal('asked'),
  words: z.array(z.string()),
  tag: z.string().optional(),
  digest: z.string().optional(),
  registry: z.string().optional(),
  deadlineMs: z.number().int(),
  sources: z.array(searchSource),
})

/** Results of one registry; a repository that came before comes again where more is known of it. */
const hits = z.strictObject({ line: z.literal('hits'), host: z.string(), hits: z.array(searchHit) })

/**
 * How it went with one registry. `slow`: it has not answered within the deadline, and was not waited for. `failed`
 * has the error; what came before it stands.
 */
const settled = z.strictObject({
  line: z.literal('settled'),
  host: z.string(),
  state: z.enum(['answered', 'slow', 'failed']),
  /** How many repositories match, also those that were not sent. */
  total: z.number().int(),
  tookMs: z.number().int(),
  list: keptList.optional(),
  error: failure.optional(),
})

const end = z.strictObject({ line: z.literal('end'), tookMs: z.number().int() })

/** One line of the streamed answer. */
export const searchLine = z.discriminatedUnion('line', [asked, hits, settled, end])

export type SearchQuery = z.infer<typeof searchQuery>
export type SearchHit = z.infer<typeof searchHit>
export type SearchMark = NonNullable<SearchHit['marks']>[number]
export type SearchSource = z.infer<typeof searchSource>
export type KeptList = z.infer<typeof keptList>
export type SearchLine = z.infer<typeof searchLine>
export type SettledLine = z.infer<typeof settled>
