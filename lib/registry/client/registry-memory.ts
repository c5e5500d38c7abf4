import { TokenCache } from '../auth/token-cache.ts'
import type { RegistryKind } from '../vendors/types.ts'
import { ChallengeCache } from './challenge-cache.ts'
import { Outages } from './outages.ts'

/**
 * What is remembered about registries between calls, in this process's memory only. Tokens are keyed by login, and
 * challenges are asked without one, so that one memory serves every actor.
 */
export interface RegistryMemory {
  readonly tokens: TokenCache
  readonly challenges: ChallengeCache
  /** APIs of vendors that are left alone for a moment. */
  readonly outages: Outages
  /** Kinds that registries showed to be, by location. */
  readonly kinds: Map<string, RegistryKind>
}

export const createRegistryMemory = (nowMs: () => number = Date.now): RegistryMemory => ({
  tokens: new TokenCache(nowMs),
  challenges: new ChallengeCache(nowMs),
  outages: new Outages(nowMs),
  kinds: new Map(),
})
