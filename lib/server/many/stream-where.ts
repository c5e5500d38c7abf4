import 'server-only'
import { findElsewhere } from '#lib/compare/where/find-elsewhere'
import type { Context } from '#lib/context/context'
import type { WhereQuery } from '#lib/contract/where'
import { toReference } from '../route.ts'
import { type Line, streamJob } from '../stream-job.ts'

/** A line for each place as it answers, then all of them. */
export const streamWhere = (ctx: Context, { ref, platform }: WhereQuery): AsyncGenerator<Line> =>
  streamJob(ctx, async send => ({
    where: await findElsewhere(ctx, toReference(ref), {
      platform,
      onRow: row => send(`${row.registry}/${row.name}`, { row }),
    }),
  }))
