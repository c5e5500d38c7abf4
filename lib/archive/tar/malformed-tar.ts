import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

const hint = say`Whoever built the image has to build this layer again; the layer itself can still be downloaded as it is.`

/** An archive that breaks its format. `words` have no full stop; `offset` is where in the uncompressed archive. */
export const malformedTar = (words: Sentence, offset: number): AppError =>
  new AppError('malformed', say`${words} (at byte ${offset} of the uncompressed layer).`, { hint })

/** An archive that is over one of our limits. */
export const oversizedTar = (words: Sentence): AppError =>
  new AppError('too-large', words, {
    hint: say`Such a layer is not read here. Download it and look into it with tar.`,
  })
