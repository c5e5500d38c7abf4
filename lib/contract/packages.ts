import { z } from 'zod'
import { digestText, platformText, referenceText } from './primitives.ts'

/** Who installs the package; one reader each. */
export const packageEcosystems = ['deb', 'apk', 'rpm', 'npm', 'python', 'gem', 'go', 'java'] as const
export const packageEcosystem = z.enum(packageEcosystems)

/** What the list of a page can be sorted by; after `-` downwards. */
export const packageColumns = ['name', 'ecosystem', 'licence', 'layer'] as const
export const packageSorts = packageColumns.flatMap(column => [column, `-${column}`] as const)

export const packageFormats = ['json', 'cyclonedx', 'spdx'] as const

export const packagesQuery = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  format: z
    .enum(packageFormats)
    .default('json')
    .describe('`json` as described here, `cyclonedx` for CycloneDX 1.6 JSON, `spdx` for SPDX 2.3 JSON'),
})

/** Layer of an image: its position counted from the lowest, 0, and its digest. */
export const packageLayer = z.strictObject({ index: z.number().int().nonnegative(), digest: digestText })

export const packageRow = z.strictObject({
  ecosystem: packageEcosystem,
  name: z.string().min(1),
  /** As the ecosystem writes it: with epoch and revision for deb, apk and rpm. Absent where nothing tells. */
  version: z.string().optional(),
  architecture: z.string().optional(),
  /** What the package itself states, in its own words: SPDX expressions, short names, sometimes a sentence. */
  licences: z.array(z.string()),
  /** The source package it was built from, where that is another one. */
  source: z.strictObject({ name: z.string(), version: z.string().optional() }).optional(),
  /** https://github.com/package-url/purl-spec; absent where the ecosystem's parts are not complete. */
  purl: z.string().optional(),
  /** File of the root filesystem that proves it, without a leading slash. */
  path: z.string(),
  /** Path inside that file where it is an archive; `!/` separates archives in archives. */
  inside: z.string().optional(),
  /** File that names the files which came with it, where there is one. */
  fileList: z.string().optional(),
  /** Layer the file comes from, where the caller knows it. */
  layer: packageLayer.optional(),
})

/**
 * Why something is missing. `malformed`: the file breaks its format. `too-large`: more than is read. `unsupported`: a
 * variant of the format that is not read. `unread`: the layer did not give the file. `incomplete`: the file is read, and
 * holds changes elsewhere that are not. `limit`: more packages, archives or bytes than are read. `out-of-time`: the rest
 * was given up.
 */
export const packageRemarkReasons = [
  'malformed',
  'too-large',
  'unsupported',
  'unread',
  'incomplete',
  'limit',
  'out-of-time',
] as const

export const packageRemark = z.strictObject({
  ecosystem: packageEcosystem.optional(),
  reason: z.enum(packageRemarkReasons),
  path: z.string().optional(),
  inside: z.string().optional(),
  /** What exactly is wrong, in the language asked for, for whoever mends the file. */
  detail: z.string(),
})

/** os-release of the root. https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
export const distribution = z.strictObject({
  id: z.string(),
  versionId: z.string().optional(),
  prettyName: z.string().optional(),
})

export const packagesAnswer = z.strictObject({
  distribution: distribution.optional(),
  /** By ecosystem, then name, version and path. */
  packages: z.array(packageRow),
  /** Empty where everything that was found could be read. */
  remarks: z.array(packageRemark),
})

export type PackageEcosystem = z.infer<typeof packageEcosystem>
export type PackageColumn = (typeof packageColumns)[number]
export type PackageSort = (typeof packageSorts)[number]
export type PackageFormat = (typeof packageFormats)[number]
export type PackageLayer = z.infer<typeof packageLayer>
export type PackageRow = z.infer<typeof packageRow>
export type PackageRemark = z.infer<typeof packageRemark>
export type PackageRemarkReason = PackageRemark['reason']
export type Distribution = z.infer<typeof distribution>
export type PackagesAnswer = z.infer<typeof packagesAnswer>
export type PackagesQuery = z.infer<typeof packagesQuery>
