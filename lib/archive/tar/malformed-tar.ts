import { AppError } from '#lib/errors/app-error'

const hint = 'Whoever built the image has to build this layer again; the layer itself can still be downloaded as it is.'

/** An archive that breaks its format. `offset` is where in the uncompressed archive. */
export const malformedTar = (words: string, offset: number): AppError =>
  new AppError('malformed', `${words} (at byte ${offset} of the uncompressed layer).`, { hint })

/** An archive that is over one of our limits. */
export const oversizedTar = (words: string): AppError =>
  new AppError('too-large', words, {
    hint: 'Such a layer is not read here. Download it and look into it with tar.',
  })
