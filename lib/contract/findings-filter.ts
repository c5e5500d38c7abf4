import type { Finding, Severity } from './security.ts'

export interface FindingsFilter {
  readonly severity?: Severity | undefined
  /** Only what a newer version mends. */
  readonly fixable?: boolean | undefined
  /** Text that the id or the package's name contains. */
  readonly filter?: string | undefined
}

const contains = (text: string | undefined, part: string) => text?.toLowerCase().includes(part) ?? false

/** Whether a finding is one of those asked for. */
export function isWanted(finding: Finding, { severity, fixable, filter }: FindingsFilter): boolean {
  const part = filter?.toLowerCase()
  return (
    (severity === undefined || finding.severity === severity) &&
    (!fixable || finding.fixedIn !== undefined) &&
    (part === undefined || contains(finding.id, part) || contains(finding.package, part))
  )
}
