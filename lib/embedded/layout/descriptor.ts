import { z } from 'zod'
import { type Digest, isDigest } from '#lib/oci/digest/digest'

/** Descriptor as it stands in JSON. https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface WireDescriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly platform?: { readonly architecture: string; readonly os: string; readonly variant?: string }
}

/** Keeps members it does not know: what another tool wrote is written back. */
export const descriptorSchema = z.looseObject({
  mediaType: z.string().min(1),
  digest: z.custom<Digest>(value => typeof value === 'string' && isDigest(value), 'is not a digest'),
  size: z.number().int().nonnegative(),
  annotations: z.record(z.string(), z.string()).optional(),
})
