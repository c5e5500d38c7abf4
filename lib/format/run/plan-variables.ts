import { canBeSaid } from './can-be-said.ts'

export interface PlannedVariable {
  readonly name: string
  readonly value: string
}

/** Names that every tool takes. */
const variableName = /^[A-Za-z_][A-Za-z0-9_.-]{0,255}$/

/** PATH belongs to the image's own folders; `container` is set by whoever runs it. */
const notRepeated = new Set(['PATH', 'container'])

const maxVariables = 60
const maxValueLength = 2_000

/**
 * The variables of a config worth repeating, so that a reader sees what to change. Those left out (see above, and values
 * that are long prose) the image sets in any case.
 */
export function planVariables(env: readonly string[]): readonly PlannedVariable[] {
  const variables = new Map<string, string>()
  for (const entry of env) {
    const equals = entry.indexOf('=')
    const name = entry.slice(0, Math.max(equals, 0))
    const value = entry.slice(equals + 1)
    if (variableName.test(name) && !notRepeated.has(name) && canBeSaid(value, maxValueLength))
      variables.set(name, value)
    // A later entry stands; where it cannot be said, the earlier one must not be said either.
    else variables.delete(name)
  }
  return [...variables].slice(0, maxVariables).map(([name, value]) => ({ name, value }))
}
