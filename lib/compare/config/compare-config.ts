import { type ConfigChange, type ConfigLevel, configSections } from '#lib/contract/compare/config'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import type { RunnableImage } from '#lib/inspect/open-image'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { OpenedSides } from '../open-sides.ts'
import { compareMembers } from './compare-members.ts'
import { configMembers } from './config-members.ts'
import { diffLines } from './diff-lines.ts'

const linesOf = ({ config, chosen }: RunnableImage): readonly string[] =>
  reconstructContainerfile(config.value, chosen.manifest.layers).lines.flatMap(({ text }) => text.split('\n'))

/** What differs in config and manifest; what a rule leaves out stays in, marked. */
export function configChanges(
  { from, to }: OpenedSides,
  rules: ReadonlySet<SemanticRuleName>,
): readonly ConfigChange[] {
  if (from.image.chosen.digest === to.image.chosen.digest) return []
  const changes = compareMembers(configMembers(from.image), configMembers(to.image), rules)
  return changes.toSorted((a, b) => configSections.indexOf(a.section) - configSections.indexOf(b.section))
}

export const countingChanges = (changes: readonly ConfigChange[]): readonly ConfigChange[] =>
  changes.filter(({ ignoredBy }) => ignoredBy === undefined)

/** The structural difference of both configs and manifests, and their Containerfiles line by line. */
export const compareConfig = ({ from, to }: OpenedSides, changes: readonly ConfigChange[]): ConfigLevel => ({
  changes: [...changes],
  count: countingChanges(changes).length,
  containerfile: diffLines(linesOf(from.image), linesOf(to.image)),
})
