const MiB = 1024 * 1024

/** Bounds of one listing; an image that needs more gets what was read so far and a remark. */
export interface PackageLimits {
  readonly maxPackages: number
  /** Files that are opened, all ecosystems together. */
  readonly maxFiles: number
  /** Bytes read from the source and made by decompression. */
  readonly maxBytes: number
  readonly maxRemarks: number
  readonly timeoutMs: number
}

export const defaultPackageLimits: PackageLimits = {
  maxPackages: 200_000,
  maxFiles: 200_000,
  maxBytes: 4096 * MiB,
  maxRemarks: 200,
  timeoutMs: 120_000,
}

/** Lengths at which texts of packages are cut; nothing real comes near. */
export const maxNameLength = 1024
export const maxLicenceLength = 1024
export const maxLicences = 64
