import { z } from 'zod'
import { semanticRuleName } from './rules.ts'

/** Groups of members, in the order of display. */
export const configSections = [
  'platform',
  'env',
  'labels',
  'entrypoint',
  'cmd',
  'user',
  'workdir',
  'ports',
  'volumes',
  'healthcheck',
  'other',
  'history',
  'manifest',
  'annotations',
] as const

export const changeStates = ['added', 'removed', 'changed'] as const

export const configChange = z.strictObject({
  section: z.enum(configSections),
  /** Of a map its key (`PATH`), of a set its value (`8080/tcp`), of `other` the member (`StopSignal`); absent for what is one value. */
  key: z.string().optional(),
  state: z.enum(changeStates),
  /** As text; lists as JSON, e.g. `["nginx","-g"]`. Absent where there is none. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** The rule that leaves it out of the counts. */
  ignoredBy: semanticRuleName.optional(),
})

/** A line of both Containerfiles side by side; lines of one side only have one number. */
export const containerfileLine = z.strictObject({
  state: z.enum(['same', 'added', 'removed']),
  /** Counted from 1. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  text: z.string(),
})

export const configLevel = z.strictObject({
  /** What differs; also what a rule leaves out, at its place. */
  changes: z.array(configChange),
  /** Differences that count. */
  count: z.number().int(),
  /** All lines of both, as history and config tell of them. */
  containerfile: z.strictObject({ lines: z.array(containerfileLine), isTruncated: z.literal(true).optional() }),
})

export type ConfigSection = (typeof configSections)[number]
export type ConfigChange = z.infer<typeof configChange>
export type ContainerfileDiffLine = z.infer<typeof containerfileLine>
export type ConfigLevel = z.infer<typeof configLevel>
