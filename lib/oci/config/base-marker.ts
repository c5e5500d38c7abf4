import type { HistoryEntry } from './types.ts'

/**
 * The image that buildah and podman built on, from the `comment` of the first entry after it: `FROM quay.io/a/b:1`.
 * Within one build the comment names the step before by twelve hexadecimal digits, which is no base.
 */
export function baseMarker({ comment = '' }: HistoryEntry): string | undefined {
  const [, name] = /^FROM (\S+)$/.exec(comment) ?? []
  return name === undefined || /^[0-9a-f]{12}$/.test(name) ? undefined : name
}
