import { z } from 'zod'
import { fileQuery } from './files.ts'
import { digestText, platformText, referenceText } from './primitives.ts'

export const extractFormats = ['tar', 'tar.gz', 'zip'] as const
export const archiveFormats = ['oci-archive', 'docker-archive'] as const

export const extractQuery = fileQuery.extend({
  format: z
    .enum(extractFormats)
    .default('tar')
    .describe('symbolic links are kept as the image has them; hard links too, but in a zip'),
})

export const layerQuery = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  digest: digestText.describe('digest of a layer that the manifest lists'),
})

export const archiveQuery = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  format: z.enum(archiveFormats).default('oci-archive').describe('as skopeo names its transports'),
})

export type ExtractFormat = (typeof extractFormats)[number]
export type ArchiveFormat = (typeof archiveFormats)[number]
