import { z } from 'zod'
import { digestText, flag, platformText, referenceText, sizeBytes, stringMap, timestamp } from './primitives.ts'

export const manifestQuery = z.strictObject({ ref: referenceText })
export const imageQuery = z.strictObject({ ref: referenceText, platform: platformText.optional() })
export const configQuery = imageQuery.extend({ raw: flag.optional() })
export const infoQuery = z.strictObject({
  ref: referenceText,
  'filter-by-os': z.string().max(100).optional().describe('regular expression over `os/architecture[/variant]`'),
})
export const referrersQuery = z.strictObject({ ref: referenceText, artifactType: z.string().max(255).optional() })

const layerData = z.strictObject({
  MIMEType: z.string(),
  Digest: z.string(),
  Size: sizeBytes,
  Annotations: stringMap.nullable(),
})

/** The keys and values of `skopeo inspect`, then ours in lower case. */
export const inspectAnswer = z.strictObject({
  Name: z.string(),
  Digest: z.string(),
  RepoTags: z.array(z.string()),
  Created: timestamp.nullable(),
  DockerVersion: z.string(),
  Labels: stringMap.nullable(),
  Architecture: z.string(),
  Os: z.string(),
  Layers: z.array(z.string()).nullable(),
  LayersData: z.array(layerData).nullable(),
  Env: z.array(z.string()).nullable(),
  variant: z.string().optional(),
  author: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  cmd: z.array(z.string()).optional(),
  user: z.string().optional(),
  workingDir: z.string().optional(),
  stopSignal: z.string().optional(),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  /** Compressed layers, as transferred. */
  layersSizeBytes: sizeBytes,
  configDigest: z.string(),
  configSizeBytes: sizeBytes,
  mediaType: z.string(),
  /** Digest of the index, where the reference names one. */
  indexDigest: digestText.optional(),
  /** Digest of the image that was chosen out of it. */
  manifestDigest: digestText,
  platform: z.string(),
})

/** One element of what `oc image info -o json` prints. */
export const imageInfo = z.looseObject({
  name: z.string(),
  digest: z.string(),
  contentDigest: z.string(),
  listDigest: z.string(),
  mediaType: z.string(),
  layers: z.array(z.looseObject({ mediaType: z.string(), size: sizeBytes, digest: z.string() })),
  config: z.looseObject({}),
})
export const infoAnswer = z.union([imageInfo, z.array(imageInfo)])

export const containerfileAnswer = z.strictObject({
  text: z.string(),
  dialect: z.string(),
  lines: z.array(
    z.strictObject({
      text: z.string(),
      layerIndex: z.number().int().optional(),
      layerDigest: z.string().optional(),
      layerSizeBytes: sizeBytes.optional(),
      created: timestamp.optional(),
      comment: z.string().optional(),
    }),
  ),
  notes: z.array(z.string()),
})

/** An OCI index, as the referrers API answers. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
export const referrersAnswer = z.strictObject({
  schemaVersion: z.literal(2),
  mediaType: z.literal('application/vnd.oci.image.index.v1+json'),
  manifests: z.array(
    z.strictObject({
      mediaType: z.string(),
      digest: z.string(),
      size: sizeBytes,
      artifactType: z.string().optional(),
      annotations: stringMap.optional(),
    }),
  ),
})

export type InspectAnswer = z.infer<typeof inspectAnswer>
export type InfoAnswer = z.infer<typeof infoAnswer>
export type ImageInfo = z.infer<typeof imageInfo>
export type ContainerfileAnswer = z.infer<typeof containerfileAnswer>
export type ReferrersAnswer = z.infer<typeof referrersAnswer>
