import { z } from 'zod'
import { sizeBytes } from '../primitives.ts'

export const platformStates = ['same', 'added', 'removed', 'changed'] as const

const child = z.strictObject({ digest: z.string(), mediaType: z.string(), sizeBytes })

export const comparedPlatform = z.strictObject({
  /** `linux/arm64/v8`; with the number of the child where an index lists a platform more than once: `linux/arm64 #2`. */
  platform: z.string(),
  state: z.enum(platformStates),
  from: child.optional(),
  to: child.optional(),
})

export const parityKinds = ['config', 'label', 'package'] as const

/** Something that is not the same in all children of one index. */
export const parityRow = z.strictObject({
  kind: z.enum(parityKinds),
  /** Member of the config (`user`), name of the label, or ecosystem and name of the package (`deb openssl`). */
  key: z.string(),
  /** Platforms with the same value together, the most common first; a value that is absent is not there. */
  values: z.array(z.strictObject({ value: z.string().optional(), platforms: z.array(z.string()) })),
})

export const parity = z.strictObject({
  platforms: z.array(z.string()),
  /** Children that the registry did not give. */
  missing: z.array(z.string()),
  rows: z.array(parityRow),
  /** Packages were compared too. */
  hasPackages: z.boolean(),
  isTruncated: z.literal(true).optional(),
})

/** Either side may be no index; then it counts as one with its own platform, and has no parity. */
export const indexLevel = z.strictObject({
  platforms: z.array(comparedPlatform),
  count: z.number().int(),
  from: parity.optional(),
  to: parity.optional(),
})

export type ComparedPlatform = z.infer<typeof comparedPlatform>
export type ParityRow = z.infer<typeof parityRow>
export type Parity = z.infer<typeof parity>
export type IndexLevel = z.infer<typeof indexLevel>
