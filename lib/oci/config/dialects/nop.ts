import { type Instruction, splitInstruction } from './dialect.ts'

// The builder's shell and the marker `#(nop)`, which the classic builder puts before what runs no command.
const marker = /^[^\n]{1,200}? #\(nop\)\s+/

/** The instruction after `#(nop)`; undefined for anything else. */
export function nopInstruction(createdBy: string): Instruction | undefined {
  const match = marker.exec(createdBy)
  return match ? splitInstruction(createdBy.slice(match[0].length)) : undefined
}
