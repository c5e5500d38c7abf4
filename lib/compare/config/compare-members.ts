import type { ConfigChange } from '#lib/contract/compare/config'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import type { ConfigMember } from './config-members.ts'

const keyOf = ({ section, key = '' }: ConfigMember) => `${section} ${key}`
const byKey = (members: readonly ConfigMember[]) => new Map(members.map(member => [keyOf(member), member]))

function compare(from: ConfigMember | undefined, to: ConfigMember | undefined, rules: ReadonlySet<SemanticRuleName>) {
  const member = from ?? to
  if (!member || from?.value === to?.value) return []
  const { section, key, rule } = member
  const change: ConfigChange = {
    section,
    ...(key !== undefined && { key }),
    state: !from ? 'added' : !to ? 'removed' : 'changed',
    ...(from && { from: from.value }),
    ...(to && { to: to.value }),
    ...(rule && rules.has(rule) && { ignoredBy: rule }),
  }
  return [change]
}

/** Sets of environment variables that differ have another order too; that alone says nothing then. */
const isOrder = ({ section, key }: ConfigChange) => section === 'env' && key === undefined

/** What differs, in the order of `from`, then what only `to` has. */
export function compareMembers(
  from: readonly ConfigMember[],
  to: readonly ConfigMember[],
  rules: ReadonlySet<SemanticRuleName>,
): readonly ConfigChange[] {
  const before = byKey(from)
  const after = byKey(to)
  const keys = new Set([...before.keys(), ...after.keys()])
  const changes = [...keys].flatMap(key => compare(before.get(key), after.get(key), rules))
  const hasOtherKeys = changes.some(change => change.section === 'env' && change.state !== 'changed')
  return changes.filter(change => !(hasOtherKeys && isOrder(change)))
}
