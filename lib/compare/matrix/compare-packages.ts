import type { Context } from '#lib/context/context'
import type { MatrixPackages } from '#lib/contract/matrix'
import type { Reference } from '#lib/oci/reference/types'
import { openMany } from '../open-many.ts'
import type { MatrixOptions } from './compare-many.ts'
import { packagesOfMany } from './packages-of-many.ts'

/** The packages of `compareMany` alone, for whoever has the rest; layers are read the first time. */
export async function comparePackages(
  ctx: Context,
  references: readonly Reference[],
  wanted: NonNullable<MatrixOptions['packages']>,
): Promise<MatrixPackages> {
  return packagesOfMany(ctx, await openMany(ctx, references), { wanted, onProgress: undefined })
}
