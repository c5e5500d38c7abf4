import type { Dialect, Instruction, Scope, Translation } from './dialect.ts'
import { execForm, isSpelling } from './exec-form.ts'
import { nopInstruction } from './nop.ts'
import { restoreCopy } from './restore-copy.ts'
import { environmentOf, labelsOf, restorePairs } from './restore-pairs.ts'
import { restoreRun } from './restore-run.ts'
import { verbatim } from './verbatim.ts'

/** `buildah config --add-history` prints words without their quotes; the config tells whether that happened. */
const exact = (expected: readonly string[] | undefined, rest: string, keyword: string): Translation | undefined =>
  expected && isSpelling(rest, expected) && expected.length > 1
    ? { text: `${keyword} ${execForm(expected)}` }
    : undefined

function confirmedPairs(known: ReadonlyMap<string, string>, rest: string, keyword: string): Translation | undefined {
  const restored = restorePairs(rest, known)
  return restored?.confirmed ? { text: `${keyword} ${restored.text}` } : undefined
}

type Restorer = (rest: string, scope: Scope, keyword: string) => Translation | undefined

const restorers: Readonly<Record<string, Restorer>> = {
  ADD: (rest, _, keyword) => restoreCopy(keyword, rest),
  COPY: (rest, _, keyword) => restoreCopy(keyword, rest),
  CMD: (rest, { config }, keyword) => exact(config.cmd, rest, keyword),
  ENTRYPOINT: (rest, { config }, keyword) => exact(config.entrypoint, rest, keyword),
  ENV: (rest, { config }, keyword) => confirmedPairs(environmentOf(config), rest, keyword),
  LABEL: (rest, { config }, keyword) => confirmedPairs(labelsOf(config), rest, keyword),
  SHELL: rest => (rest.startsWith('[') ? undefined : { text: `SHELL ${execForm(rest.split(' '))}` }),
  HEALTHCHECK: rest => (rest.startsWith('CMD-SHELL ') ? { text: `HEALTHCHECK CMD ${rest.slice(10)}` } : undefined),
}

function restore({ keyword, rest }: Instruction, scope: Scope): Translation {
  const trimmed = rest.trim()
  return restorers[keyword]?.(trimmed, scope, keyword) ?? { text: `${keyword} ${trimmed}`.trim() }
}

/**
 * buildah and podman: Docker's markers around the instruction as it was written, and the parent in `comment`.
 * https://github.com/containers/buildah/blob/main/imagebuildah/stage_executor.go
 */
export const buildah: Dialect = {
  name: 'buildah',
  recognises({ createdBy = '', comment = '' }, scope) {
    // Docker puts two spaces after the marker: an image that buildah built on Docker's keeps those entries.
    if (/#\(nop\) {2}/.test(createdBy)) return false
    const byBuildah = /^FROM \S+$/.test(comment) || Object.hasOwn(scope.config.labels, 'io.buildah.version')
    return byBuildah && (nopInstruction(createdBy) !== undefined || restoreRun(createdBy, scope) !== undefined)
  },
  translate(createdBy, scope) {
    const instruction = nopInstruction(createdBy)
    if (instruction) return restore(instruction, scope)
    return restoreRun(createdBy, scope) ?? verbatim.translate(createdBy, scope)
  },
}
