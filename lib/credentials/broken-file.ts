import { AppError } from '#lib/errors/app-error'
import { type Sentence, say } from '#lib/messages/say'

/**
 * AppError `invalid-configuration` naming a file and what is wrong with it. The cause is left out on purpose: parsers
 * quote the text around the fault, and that text may be a password.
 *
 * @param file path as shown to people
 * @param remark what is wrong, as a phrase: `not valid JSON`
 */
export function brokenFile(file: string, remark: Sentence, hint: Sentence): AppError {
  return new AppError('invalid-configuration', say`${file} cannot be used: ${remark}.`, {
    hint,
    tried: [say`${file} (${remark})`],
  })
}
