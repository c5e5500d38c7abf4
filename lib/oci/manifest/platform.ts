import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { Descriptor, Platform } from './types.ts'

/** `linux/arm64/v8`, as the tools write and take it. */
export const formatPlatform = ({ os, architecture, variant }: Platform): string =>
  [os || 'unknown', architecture || 'unknown', ...(variant ? [variant] : [])].join('/')

const grammar = /^([a-z0-9_.-]{1,64})\/([a-z0-9_.-]{1,64})(?:\/([a-z0-9_.-]{1,64}))?$/i

/** Reads `os/architecture[/variant]`. Throws AppError `invalid-request`. */
export function parsePlatform(text: string): Platform {
  const [, os, architecture, variant] = grammar.exec(text) ?? []
  if (os === undefined || architecture === undefined)
    throw new AppError('invalid-request', say`The platform is not written as os/architecture.`, {
      hint: say`Write it like linux/amd64 or linux/arm64/v8.`,
    })
  return { os, architecture, ...(variant !== undefined && { variant }) }
}

/**
 * Whether an entry of an index is an attestation about another entry, and no image to run.
 * https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
export const isAttestation = ({ annotations, artifactType, platform }: Descriptor): boolean =>
  annotations['vnd.docker.reference.type'] === 'attestation-manifest' ||
  artifactType === 'application/vnd.docker.attestation.manifest.v1+json' ||
  (platform?.os === 'unknown' && platform.architecture === 'unknown')
