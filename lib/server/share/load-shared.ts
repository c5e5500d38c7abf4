import 'server-only'
import { browseTags } from '#lib/catalog/browse-tags'
import type { Context } from '#lib/context/context'
import type { SharedFacts, SharedImage } from '#lib/format/share/shared-facts'
import { tell } from '#lib/messages/tell'
import type { Reference, Repository } from '#lib/oci/reference/types'
import type { SharedPage } from '#lib/routes/shared-page'
import { openAddress } from '../pages/loaded-image.ts'
import { describeImage } from './describe-image.ts'
import { loadImages } from './load-images.ts'

async function loadRegistry(ctx: Context, host: string): Promise<SharedFacts> {
  const { title, classes, facts } = await ctx.describeRegistry(host)
  return {
    about: 'registry',
    host,
    title: tell(title, ctx.locale),
    classes: classes.map(entry => entry.class),
    ...(facts && { serves: facts.serves }),
  }
}

const examplesShown = 5

async function loadRepository(ctx: Context, repository: Repository): Promise<SharedFacts> {
  const tags = await browseTags(ctx, repository, { limit: examplesShown, sort: '-name', kind: 'image' })
  const examples = tags.rows.map(({ tag }) => tag)
  return { about: 'repository', repository, tagCount: tags.total, more: tags.truncated, examples }
}

/** Throws AppError. */
export async function loadImage(ctx: Context, reference: Reference, platform?: string): Promise<SharedImage> {
  return describeImage(await openAddress(ctx, { reference, ...(platform !== undefined && { platform }) }))
}

/** What a shared page is about, as far as the actor of `ctx` may read it. Throws AppError. */
export async function loadShared(ctx: Context, page: SharedPage): Promise<SharedFacts> {
  if (page.view === 'registry') return loadRegistry(ctx, page.host)
  if (page.view === 'repo') return loadRepository(ctx, page.repository)
  if (page.view === 'compare') {
    const { from, to, platform } = page
    const [one, other] = await Promise.all([loadImage(ctx, from, platform), loadImage(ctx, to, platform)])
    return { about: 'comparison', from: one, to: other }
  }
  if ('images' in page) return loadImages(ctx, page)
  const image = await loadImage(ctx, page.reference, page.platform)
  return { about: 'image', image, ...(page.view === 'files' && { path: page.path }) }
}
