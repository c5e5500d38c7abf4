import { Share } from '#components/share/share'
import { ClassBadge } from '#components/shell/class-badge'
import { ReferenceBar } from '#components/shell/reference-bar'
import type { RegistryEntry } from '#lib/contract/registries'
import { registryPage } from '#lib/routes/pages'
import { registryCrumbs } from '../shell/reference-crumbs.ts'

interface Props {
  readonly registry: RegistryEntry
}

/** Badges of a registry's classes, for the first line of every page below it. */
export function RegistryBadges({ registry }: Props) {
  return registry.classes.map(entry => <ClassBadge key={entry.class} class={entry.class} reason={entry.reason} />)
}

export function RegistryHeader({ registry }: Props) {
  return (
    <>
      <ReferenceBar
        crumbs={registryCrumbs(registry.host)}
        badges={<RegistryBadges registry={registry} />}
        actions={<Share target={{ title: registry.host, named: registryPage(registry.host) }} />}
      />
      <h1 className="text-2xl font-semibold wrap-anywhere">{registry.title}</h1>
      {registry.title !== registry.host && (
        <p className="font-mono text-sm text-muted wrap-anywhere">{registry.host}</p>
      )}
    </>
  )
}
