import type { PackageRemarkReason } from '#lib/contract/packages'

/** Why one file, or a part of it, gives no packages. It becomes a remark and never ends the listing. */
export class ReadProblem extends Error {
  readonly reason: PackageRemarkReason

  constructor(reason: PackageRemarkReason, detail: string, cause?: unknown) {
    super(detail, cause === undefined ? undefined : { cause })
    this.name = 'ReadProblem'
    this.reason = reason
  }
}
