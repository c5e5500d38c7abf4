import type { Sentence } from '#lib/messages/say'
import type { HistoryDialect } from '../containerfile-types.ts'
import type { ExecutionConfig, HistoryEntry } from '../types.ts'

/** What is known while history is read from the first entry to the last. */
export interface Scope {
  readonly config: ExecutionConfig
  /** The shell in force, as history prints it, e.g. `/bin/sh -c`. */
  readonly shell: string
}

export interface Translation {
  /** One instruction, or comment lines that begin with `#`. */
  readonly text: string
  /** Belongs to this line only. */
  readonly comment?: Sentence
  /** What could not be restored; said once for the whole file. */
  readonly note?: Sentence
}

/** How one family of builders writes `created_by`. */
export interface Dialect {
  readonly name: HistoryDialect
  recognises(entry: HistoryEntry, scope: Scope): boolean
  translate(createdBy: string, scope: Scope): Translation
}

const instruction =
  /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?:\s+([\s\S]*))?$/

export interface Instruction {
  readonly keyword: string
  readonly rest: string
}

/** Splits `ENV A=b` into keyword and rest; undefined for text that is no instruction. */
export function splitInstruction(text: string): Instruction | undefined {
  const [, keyword, rest = ''] = instruction.exec(text.trim()) ?? []
  return keyword === undefined ? undefined : { keyword, rest }
}
