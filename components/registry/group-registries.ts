import type { RegistryClass, RegistryEntry } from '#lib/contract/registries'

export interface RegistryGroup {
  readonly class: RegistryClass
  readonly title: string
  readonly registries: readonly RegistryEntry[]
}

/** Sections of the home page in their order; a registry stands in the section of its first class. */
const sections: readonly (readonly [RegistryClass, string])[] = [
  ['samples', 'Samples'],
  ['enterprise', 'Enterprise'],
  ['openshift-internal', 'OpenShift internal'],
  ['private', 'Private'],
  ['red-hat-managed', 'Red Hat managed'],
  ['public', 'Public'],
  ['external', 'External'],
]

export function groupRegistries(registries: readonly RegistryEntry[]): readonly RegistryGroup[] {
  return sections.flatMap(([registryClass, title]) => {
    const members = registries.filter(({ classes }) => classes[0]?.class === registryClass)
    return members.length === 0 ? [] : [{ class: registryClass, title, registries: members }]
  })
}
