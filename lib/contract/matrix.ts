import { z } from 'zod'
import { chosenImages } from './chosen-images.ts'
import { failure } from './failure.ts'
import { packageEcosystem } from './packages.ts'
import { flag, sizeBytes, timestamp } from './primitives.ts'

export const matrixQuery = chosenImages.extend({
  packages: z
    .string()
    .max(4096)
    .optional()
    .describe('`differing`, or names of packages, comma-separated; reads the layers the first time'),
  stream: flag
    .optional()
    .describe('lines of JSON (NDJSON): `progress` while layers are read, then `matrix` or `error`'),
})

const matrixLayer = z.strictObject({ digest: z.string(), diffId: z.string().optional(), sizeBytes })

export const matrixImage = z.strictObject({
  /** As it was asked for, in full. */
  ref: z.string(),
  /** Of the document that the reference names; of the index where there is one. */
  digest: z.string().optional(),
  /** Of the image that was chosen in an index. */
  imageDigest: z.string().optional(),
  platform: z.string().optional(),
  /** `os/architecture[/variant]` of everything the index offers, or of the one image. */
  platforms: z.array(z.string()),
  /** Other tags of the repository that are known to name this digest; finding all would mean reading every tag. */
  aliases: z.array(z.string()),
  created: timestamp.optional(),
  /** Config and compressed layers. */
  sizeBytes: sizeBytes.optional(),
  base: z.strictObject({ name: z.string().optional(), layers: z.number().int().optional() }).optional(),
  user: z.string().optional(),
  layers: z.array(matrixLayer),
  /** With the image before it: layers of equal contents, and their bytes here. Absent for the first. */
  shared: z.strictObject({ layers: z.number().int(), sizeBytes }).optional(),
  /** Why nothing is known of it. */
  error: failure.optional(),
})

/** Values stand in the order of the images; null where an image has none. */
const envRow = z.strictObject({ name: z.string(), values: z.array(z.string().nullable()) })

const packageVersionsRow = z.strictObject({
  ecosystem: packageEcosystem,
  name: z.string(),
  /** Of each image its versions; empty where it lacks the package, null where its packages could not be read. */
  versions: z.array(z.array(z.string()).nullable()),
  differs: z.boolean(),
})

export const matrixPackages = z.strictObject({
  rows: z.array(packageVersionsRow),
  /** Rows there would be without the limit. */
  total: z.number().int(),
  /** Asked for by name and in none of the images. */
  missing: z.array(z.string()),
  errors: z.array(z.strictObject({ ref: z.string(), error: failure })),
})

export const matrixAnswer = z.strictObject({
  images: z.array(matrixImage),
  /** Variables that are not the same in all images. */
  env: z.array(envRow),
  packages: matrixPackages.optional(),
})

export type MatrixQuery = z.infer<typeof matrixQuery>
export type MatrixImage = z.infer<typeof matrixImage>
export type MatrixLayer = z.infer<typeof matrixLayer>
export type MatrixEnvRow = z.infer<typeof envRow>
export type MatrixPackagesRow = z.infer<typeof packageVersionsRow>
export type MatrixPackages = z.infer<typeof matrixPackages>
export type MatrixAnswer = z.infer<typeof matrixAnswer>
