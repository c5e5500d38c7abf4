import { z } from 'zod'
import { flag, hostText, quiet } from './primitives.ts'
import { keptList } from './search.ts'
import { repositorySummary } from './vendor.ts'

export const repositoriesQuery = z.strictObject({
  registry: hostText,
  cursor: z.string().max(512).optional().describe('`next` of the page before'),
  kept: flag
    .optional()
    .describe(
      '`1`: the list that is kept for searches, of any age, or as far as it has been read; where none is kept, pages as without',
    ),
  fresh: flag.optional().describe('with `kept`: reads the list anew, unless that was done moments ago'),
  quiet,
})

export const repositoriesAnswer = z.discriminatedUnion('listable', [
  z.strictObject({
    listable: z.literal(true),
    registry: z.string(),
    repositories: z.array(z.string()),
    /** host[:port] of the vendor’s API, where the list is the vendor’s own. */
    source: z.string().optional(),
    /** What the vendor tells of them in the same answer. */
    summaries: z.array(repositorySummary).readonly().optional(),
    /** Of a kept list: how old it is, and whether it is all there is. */
    list: keptList.optional(),
    next: z.string().optional(),
  }),
  z.strictObject({
    listable: z.literal(false),
    registry: z.string(),
    /** Why not, in the reader's words. */
    reason: z.string(),
    /** What to do instead. */
    instead: z.string(),
    featured: z.array(z.string()),
  }),
])

export type RepositoriesAnswer = z.infer<typeof repositoriesAnswer>
