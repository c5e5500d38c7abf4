import { z } from 'zod'
import { isDigest } from '#lib/oci/digest/digest'

/** Query values are text; limits keep a hostile query from reaching a parser. */
export const hostText = z
  .string()
  .min(1)
  .max(255)
  .describe('Registry host with optional port, e.g. `quay.io` or `localhost:5000`')
export const repositoryText = z
  .string()
  .min(1)
  .max(512)
  .describe('Repository with its registry, e.g. `quay.io/podman/hello`')
export const referenceText = z
  .string()
  .min(1)
  .max(1024)
  .describe('Image reference by tag, digest or both, e.g. `quay.io/podman/hello:latest`')
export const platformText = z.string().max(100).describe('`os/architecture[/variant]`, e.g. `linux/arm64/v8`')
export const digestText = z.string().refine(isDigest, 'not a digest').describe('`algorithm:hex`')
export const flag = z
  .enum(['0', '1', 'false', 'true'])
  .transform(text => text === '1' || text === 'true')
  .describe('`1` or `0`')

/** For lists that are asked for while somebody types. */
export const quiet = flag
  .optional()
  .describe('a failure is answered with status 200 as `{error: …}`, and a slow registry is given up after seconds')

export const stringMap = z.record(z.string(), z.string())
export const sizeBytes = z.number().int().nonnegative().describe('bytes')
export const timestamp = z.string().describe('RFC 3339 date and time')

/** https://github.com/opencontainers/image-spec/blob/main/image-index.md#image-index-property-descriptions */
export const platform = z.strictObject({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
  osVersion: z.string().optional(),
  osFeatures: z.array(z.string()).optional(),
})
