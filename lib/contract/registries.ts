import { z } from 'zod'
import { failure } from './failure.ts'
import { flag, hostText } from './primitives.ts'
import { quota } from './vendor.ts'

/** Who runs a registry and who may pull; a registry can carry two. */
export const registryClass = z.enum([
  'red-hat-managed',
  'public',
  'private',
  'enterprise',
  'openshift-internal',
  'external',
  'samples',
])
export type RegistryClass = z.infer<typeof registryClass>

const loginState = z.strictObject({
  /** `found`: a login file serves this host. `none`: none does. `off`: logins are switched off. `broken`: a file could not be read. `not-needed`: Portolan serves it itself. */
  state: z.enum(['found', 'none', 'off', 'broken', 'not-needed']),
  file: z.string().optional(),
  key: z.string().optional(),
  helper: z.string().optional(),
  /** Logins that serve only what is below their key, e.g. `quay.io/organisation`. */
  namespaces: z.array(z.strictObject({ key: z.string(), file: z.string(), helper: z.string().optional() })).optional(),
  tried: z.array(z.string()),
})

const capability = z.strictObject({
  can: z.enum(['yes', 'no', 'unknown']),
  why: z.string(),
})

export const registry = z.strictObject({
  host: z.string(),
  title: z.string(),
  kind: z.string(),
  classes: z.array(z.strictObject({ class: registryClass, reason: z.string() })),
  facts: z
    .strictObject({
      serves: z.string(),
      loginNeeded: z.string(),
      account: z.string(),
      redistribution: z.string(),
    })
    .optional(),
  login: loginState,
  /** Configuration allows plain HTTP and certificates that cannot be verified. */
  insecure: z.literal(true).optional(),
  capabilities: z.strictObject({
    list: capability,
    search: capability,
    /** Whether the vendor describes repositories. */
    description: capability,
    /** Whether tags come with their digests, sizes and dates, so that none is opened for a table. */
    tags: capability,
    /** Whether the vendor reports vulnerabilities. */
    security: capability,
    /** Whether the vendor tells what may still be asked, or stored. */
    quotas: capability,
    referrers: capability,
  }),
  /** host[:port] of the vendor’s own API, where it is another one than the registry’s. */
  apiHost: z.string().optional(),
  /** Host that commands name where it is not `host`. */
  commandHost: z.string().optional(),
  featured: z.array(z.string()),
  origin: z.string(),
})

export const registriesQuery = z.strictObject({
  stream: flag
    .optional()
    .describe('each registry asked now: lines of JSON (NDJSON), each as `/registry` answers, as they come'),
})
export const registriesAnswer = z.strictObject({ registries: z.array(registry) })

/** What asking the registry itself adds: slower, and may fail without taking the page along. */
export const registryQuery = z.strictObject({ registry: hostText })
export const registryAnswer = z.strictObject({
  registry,
  reachable: z.boolean(),
  /** One line for people about a registry that answers, in the language of the request. */
  words: z.string().optional(),
  scheme: z.enum(['none', 'bearer', 'basic']).optional(),
  software: z.string().optional(),
  /** How many repositories a first listing showed; `more` when there are others. */
  repositories: z.strictObject({ count: z.number().int(), more: z.boolean() }).optional(),
  /** What may still be asked, and stored, where the vendor tells. */
  quotas: z.array(quota).readonly().optional(),
  error: failure.optional(),
})

export const hostBody = z.strictObject({ registry: hostText })
export const loginTestAnswer = z.strictObject({
  ok: z.boolean(),
  scheme: z.enum(['none', 'bearer', 'basic']).optional(),
  account: z.string().optional(),
  error: failure.optional(),
})
export const confirmAnswer = z.strictObject({ registry: z.string(), confirmed: z.literal(true) })

export type RegistryEntry = z.infer<typeof registry>
export type RegistriesAnswer = z.infer<typeof registriesAnswer>
export type RegistryAnswer = z.infer<typeof registryAnswer>
export type LoginTestAnswer = z.infer<typeof loginTestAnswer>
