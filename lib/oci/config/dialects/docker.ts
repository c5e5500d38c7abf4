import type { Dialect } from './dialect.ts'
import { nopInstruction } from './nop.ts'
import { restoreInstruction } from './restore-instruction.ts'
import { restoreRun } from './restore-run.ts'
import { verbatim } from './verbatim.ts'

/** Docker's classic builder: `/bin/sh -c #(nop)  CMD ["sh"]`, and the bare command line for RUN. */
export const docker: Dialect = {
  name: 'docker',
  recognises: ({ createdBy = '' }, scope) =>
    nopInstruction(createdBy) !== undefined || restoreRun(createdBy, scope) !== undefined,
  translate(createdBy, scope) {
    const instruction = nopInstruction(createdBy)
    if (instruction) return restoreInstruction(instruction, scope)
    return restoreRun(createdBy, scope) ?? verbatim.translate(createdBy, scope)
  },
}
