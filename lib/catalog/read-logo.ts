import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Repository } from '#lib/oci/reference/types'
import type { Picture } from '#lib/registry/client/read-picture'
import { describeRepository } from './describe-repository.ts'

/** The logo that the vendor names for a repository. Throws AppError `not-found` where it names none. */
export async function readLogo(ctx: Context, repository: Repository): Promise<Picture> {
  const { registry, name } = repository
  const { facts } = await describeRepository(ctx, repository)
  if (facts?.logo === undefined)
    throw new AppError('not-found', say`No vendor names a logo of ${name}.`, { host: registry })
  const { logo } = facts
  const vendor = await ctx.vendor(registry)
  return vendor.picture(logo, { signal: ctx.signal })
}
