import type { FileCounts } from '#lib/contract/compare/files'

/** Files that are on both sides and differ: one sign stands for them. */
export const changedFiles = ({
  content,
  metadata,
  renamed,
}: Pick<FileCounts, 'content' | 'metadata' | 'renamed'>): number => content + metadata + renamed
