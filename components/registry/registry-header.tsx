import { useTranslations } from 'next-intl'
import { ClassBadge } from '#components/shell/class-badge'
import { ReferenceBar } from '#components/shell/reference-bar'
import type { RegistryEntry } from '#lib/contract/registries'
import { homePage } from '#lib/routes/pages'

interface Props {
  readonly registry: RegistryEntry
}

/** Badges of a registry's classes, for the first line of every page below it. */
export function RegistryBadges({ registry }: Props) {
  return registry.classes.map(entry => <ClassBadge key={entry.class} class={entry.class} reason={entry.reason} />)
}

export function RegistryHeader({ registry }: Props) {
  const t = useTranslations('registry.registryHeader')
  return (
    <>
      <ReferenceBar
        crumbs={[{ label: t('registries'), href: homePage() }, { label: registry.host }]}
        badges={<RegistryBadges registry={registry} />}
      />
      <h1 className="text-2xl font-semibold wrap-anywhere">{registry.title}</h1>
      {registry.title !== registry.host && (
        <p className="font-mono text-sm text-muted wrap-anywhere">{registry.host}</p>
      )}
    </>
  )
}
