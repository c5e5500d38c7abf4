import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Demos } from '../ui/demos.tsx'
import { ChosenFailure } from './chosen-failure.tsx'

export const demos: Demos = {
  'nothing named': () => (
    <ChosenFailure
      view="tree"
      error={
        new AppError('invalid-reference', say`The address names no repository and no image.`, {
          hint: say`Choose tags in the table of a repository, or write repository= and tags= into the address.`,
        })
      }
    />
  ),
}
