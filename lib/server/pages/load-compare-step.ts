import 'server-only'
import { browseTags } from '#lib/catalog/browse-tags'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Reference } from '#lib/oci/reference/types'
import type { CompareStep } from '#lib/routes/compare-page'

interface Sides {
  readonly from: Reference
  readonly to: Reference
}

/** All tags of the largest repositories; only the names are read. */
const maxTags = 100_000

/** Which tag stands next to one in the order of the tag table. Throws AppError `not-found` where it is the last one. */
async function neighbour(ctx: Context, reference: Reference, offset: 1 | -1): Promise<Reference> {
  const { registry, name, tag } = reference
  if (tag === undefined)
    throw new AppError('invalid-request', say`A digest has no next tag.`, { hint: say`Name a tag of the repository.` })
  const { rows } = await browseTags(ctx, { registry, name }, { limit: maxTags, sort: 'name', kind: 'image' })
  const at = rows.findIndex(row => row.tag === tag)
  const found = at < 0 ? undefined : rows[at + offset]
  if (found) return { registry, name, tag: found.tag }
  throw new AppError(
    'not-found',
    offset > 0 ? say`No tag follows ${tag} in ${name}.` : say`No tag comes before ${tag} in ${name}.`,
    {
      hint: say`Choose another tag to compare with.`,
      host: registry,
    },
  )
}

/** Both sides, one of them a tag further. Throws AppError. */
export async function stepTag(ctx: Context, from: Reference, to: Reference, step: CompareStep): Promise<Sides> {
  const offset = step.endsWith('next') ? 1 : -1
  return step.startsWith('from')
    ? { from: await neighbour(ctx, from, offset), to }
    : { from, to: await neighbour(ctx, to, offset) }
}
