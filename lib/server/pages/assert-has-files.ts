import 'server-only'
import { AppError } from '#lib/errors/app-error'
import type { OpenedImage } from '#lib/inspect/open-image'
import { say } from '#lib/messages/say'

/** Throws AppError `invalid-request` for charts, signatures and the like. */
export function assertHasFiles({ chosen }: OpenedImage): void {
  if (chosen.manifest.kind === 'image') return
  throw new AppError('invalid-request', say`This is not an image that has files.`, {
    hint: say`Its blobs are listed on its overview.`,
  })
}
