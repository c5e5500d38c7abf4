import type { ReadProblem } from '../read-problem.ts'

/**
 * Headers of one database, each as librpm stores it. What is damaged is handed to `remark`, and the rest goes on; throws
 * ReadProblem where nothing can be read.
 */
export type HeaderSource = (
  bytes: Uint8Array,
  remark: (problem: ReadProblem) => void,
) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
