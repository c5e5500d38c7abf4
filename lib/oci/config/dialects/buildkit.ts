import { say } from '#lib/messages/say'
import { type Dialect, splitInstruction } from './dialect.ts'
import { restoreInstruction } from './restore-instruction.ts'
import { restoreRun } from './restore-run.ts'
import { verbatim } from './verbatim.ts'

const suffix = / # buildkit$/

/**
 * BuildKit: the instruction as Go prints it, with ` # buildkit` after those that made a layer.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 */
export const buildkit: Dialect = {
  name: 'buildkit',
  recognises: ({ createdBy = '', comment = '' }) =>
    (comment.startsWith('buildkit.') || suffix.test(createdBy)) && splitInstruction(createdBy) !== undefined,
  translate(createdBy, scope) {
    const instruction = splitInstruction(createdBy.replace(suffix, ''))
    if (!instruction) return verbatim.translate(createdBy, scope)
    const { keyword, rest } = instruction
    if (keyword === 'RUN')
      return (
        restoreRun(rest, scope) ?? { text: `RUN ${rest}`, note: say`RUN in exec form is recorded without its quotes.` }
      )
    const translation = restoreInstruction(instruction, scope)
    if (keyword !== 'COPY' && keyword !== 'ADD') return translation
    return {
      note: say`BuildKit does not record the options of COPY and ADD, such as --from and --chown.`,
      ...translation,
    }
  },
}
