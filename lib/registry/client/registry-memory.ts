import { TokenCache } from '../auth/token-cache.ts'
import { ChallengeCache } from './challenge-cache.ts'

/**
 * What is remembered about registries between calls, in this process's memory only. Tokens are keyed by login, and
 * challenges are asked without one, so that one memory serves every actor.
 */
export interface RegistryMemory {
  readonly tokens: TokenCache
  readonly challenges: ChallengeCache
}

export const createRegistryMemory = (nowMs: () => number = Date.now): RegistryMemory => ({
  tokens: new TokenCache(nowMs),
  challenges: new ChallengeCache(nowMs),
})
