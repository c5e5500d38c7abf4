import 'server-only'
import { assertOwnHost, type GuardSettings } from './request-guard.ts'

/**
 * Origin that people reach this server under: the public URL where one is set, else the name it was asked under, which
 * must be one of ours. Throws AppError `forbidden-address` for a Host that is not.
 */
export function publicOrigin(host: string | null, settings: GuardSettings): string {
  assertOwnHost(host, settings)
  return settings.publicUrl === undefined ? `http://${host}` : new URL(settings.publicUrl).origin
}
