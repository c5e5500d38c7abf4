import { z } from 'zod'
import { packageEcosystem, packageLayer } from '../packages.ts'

/** `changed`: another version that cannot be ordered, or the same version with other contents told of it. */
export const packageStates = ['up', 'down', 'added', 'removed', 'changed'] as const

const side = z.strictObject({
  version: z.string().optional(),
  architecture: z.string().optional(),
  licences: z.array(z.string()),
  /** File of the root filesystem that proves it; `path` of a file view. */
  path: z.string(),
  /** File that names the files which came with it, where there is one. */
  fileList: z.string().optional(),
  layer: packageLayer.optional(),
})

export const comparedPackage = z.strictObject({
  state: z.enum(packageStates),
  ecosystem: packageEcosystem,
  name: z.string(),
  architecture: z.string().optional(),
  /** The source package it was built from, where that is another one. */
  source: z.string().optional(),
  from: side.optional(),
  to: side.optional(),
})

export const packageCounts = z.strictObject({
  up: z.number().int(),
  down: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
})

export const packagesLevel = z.strictObject({
  counts: packageCounts,
  /** By ecosystem and name; those that are the same are left out. */
  packages: z.array(comparedPackage),
  /** What could not be read, by side: the lists may lack packages. */
  remarks: z.strictObject({ from: z.number().int(), to: z.number().int() }),
})

export type PackageState = (typeof packageStates)[number]
export type ComparedPackage = z.infer<typeof comparedPackage>
export type PackageCounts = z.infer<typeof packageCounts>
export type PackagesLevel = z.infer<typeof packagesLevel>
