import { z } from 'zod'

/** What can be left out of a compare because a build changes it without changing what runs; each one by itself. */
export const semanticRuleNames = [
  /** `created` of config and history, annotations and labels that hold the time of the build. */
  'image-times',
  /** Modification times of files. */
  'file-times',
  /** Names of owners where the numbers are equal: what unpacks as root goes by the numbers. */
  'owner-names',
  /** The order of entries in a layer and the form of its archive: layers whose files are equal. */
  'file-order',
  /** The same layer packed otherwise: equal diffId. */
  'compression',
  /** How the image was built: the config's history, and what builders write of themselves. */
  'history',
  /** The order of environment variables. */
  'env-order',
  /** Labels and annotations that each build sets anew: revision, build number, builder's version. */
  'build-labels',
  /** What was the image's name when it was written. */
  'image-name',
  /** Logs, caches, locks and compiled Python files, which builds leave behind. */
  'build-files',
] as const

export const semanticRuleName = z.enum(semanticRuleNames)
export type SemanticRuleName = (typeof semanticRuleNames)[number]

const isRule = (text: string): text is SemanticRuleName => (semanticRuleNames as readonly string[]).includes(text)

/**
 * The rules that `semantic=` names: all of them for `1`, none for `0`, those of a list `history,file-times`, and all but
 * those of a list in which each name has a minus, `-file-times`. Undefined for anything else.
 */
export function parseSemantic(text: string): readonly SemanticRuleName[] | undefined {
  if (text === '' || text === '0') return []
  if (text === '1') return semanticRuleNames
  const words = text.split(',')
  const isWithout = words.every(word => word.startsWith('-'))
  const names = isWithout ? words.map(word => word.slice(1)) : words
  if (!names.every(isRule)) return undefined
  return semanticRuleNames.filter(name => names.includes(name) !== isWithout)
}

/** The shortest text that `parseSemantic` reads as these rules. */
export function formatSemantic(rules: readonly SemanticRuleName[]): string {
  const on = semanticRuleNames.filter(name => rules.includes(name))
  const off = semanticRuleNames.filter(name => !rules.includes(name))
  if (on.length === 0) return '0'
  if (off.length === 0) return '1'
  return on.length <= off.length ? on.join() : off.map(name => `-${name}`).join()
}

export const semanticText = z
  .string()
  .max(300)
  .refine(text => parseSemantic(text) !== undefined, 'no list of rules')
  .transform(text => parseSemantic(text) ?? [])
  .describe(
    `what a build changes without changing what runs is left out: \`1\` by all rules, \`0\` by none, or names of rules, each with a minus for all but these: ${semanticRuleNames.join(', ')}`,
  )

/** A rule that was on, and how many differences it left out of the levels that were compared. */
export const ignoredByRule = z.strictObject({ rule: semanticRuleName, count: z.number().int().nonnegative() })
