import type { Parity, ParityRow } from '#lib/contract/compare/platforms'
import type { ConfigMember } from '../config/config-members.ts'

/** One child of an index with what is compared of it. */
export interface ParityChild {
  readonly platform: string
  readonly members: readonly ConfigMember[]
  /** Versions by ecosystem and name; absent where packages are not compared. */
  readonly packages?: ReadonlyMap<string, string>
}

/** More rows say no more. */
const maxRows = 2000

/** Sections that have to differ between platforms, or that no reader looks for here. */
const leftOut: ReadonlySet<string> = new Set(['platform', 'history', 'manifest', 'annotations'])
/** Labels that name the platform. */
const isPlatformLabel = (key: string) => /^(?:architecture|org\.opencontainers\.image\.architecture)$/.test(key)

const rowKey = ({ section, key = '' }: ConfigMember) =>
  JSON.stringify(section === 'labels' ? ['label', key] : ['config', key === '' ? section : `${section} ${key}`])

/** What a child has by the key of its row. What builds change each time is no difference between platforms. */
function valuesOf({ members, packages }: ParityChild): ReadonlyMap<string, string> {
  const counted = members.filter(
    ({ section, key = '', rule }) => !leftOut.has(section) && !rule && !(section === 'labels' && isPlatformLabel(key)),
  )
  return new Map([
    ...counted.map(member => [rowKey(member), member.value] as const),
    ...[...(packages ?? [])].map(([name, version]) => [JSON.stringify(['package', name]), version] as const),
  ])
}

function groupValues(key: string, children: readonly { platform: string; values: ReadonlyMap<string, string> }[]) {
  const groups = new Map<string | undefined, string[]>()
  for (const { platform, values } of children) {
    const value = values.get(key)
    groups.set(value, [...(groups.get(value) ?? []), platform])
  }
  return [...groups]
    .map(([value, platforms]) => ({ ...(value !== undefined && { value }), platforms }))
    .toSorted((a, b) => b.platforms.length - a.platforms.length)
}

/** What is not the same in all children of an index. */
export function findParity(children: readonly ParityChild[], missing: readonly string[]): Parity {
  const all = children.map(child => ({ platform: child.platform, values: valuesOf(child) }))
  const keys = [...new Set(all.flatMap(({ values }) => [...values.keys()]))].sort()
  const rows = keys.flatMap((key): ParityRow[] => {
    const values = groupValues(key, all)
    if (values.length < 2) return []
    const [kind, name] = JSON.parse(key) as [ParityRow['kind'], string]
    return [{ kind, key: name, values }]
  })
  return {
    platforms: children.map(({ platform }) => platform),
    missing: [...missing],
    rows: rows.slice(0, maxRows),
    hasPackages: children.length > 0 && children.every(({ packages }) => packages !== undefined),
    ...(rows.length > maxRows && { isTruncated: true as const }),
  }
}
