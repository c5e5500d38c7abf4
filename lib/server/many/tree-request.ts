import 'server-only'
import { chooseImages } from '#lib/compare/choose-images'
import { growTree } from '#lib/compare/genealogy/grow-tree'
import type { Context } from '#lib/context/context'
import type { TreeAnswer, TreeQuery } from '#lib/contract/genealogy'
import { treeSize } from '#lib/contract/limits'
import { type ChosenImages, parseChosenImages } from '#lib/routes/chosen-images'

type Options = Pick<TreeQuery, 'platform' | 'limit'>

/** Throws AppError. */
export const treeOf = async (ctx: Context, chosen: ChosenImages, { platform, limit }: Options): Promise<TreeAnswer> =>
  growTree(ctx, await chooseImages(ctx, chosen, { perRepository: limit, max: treeSize.max }), platform)

export const answerTree = (ctx: Context, query: TreeQuery): Promise<TreeAnswer> =>
  treeOf(ctx, parseChosenImages(query), query)
