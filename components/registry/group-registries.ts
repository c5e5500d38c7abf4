import type { RegistryClass, RegistryEntry } from '#lib/contract/registries'

export interface RegistryGroup {
  readonly class: RegistryClass
  readonly registries: readonly RegistryEntry[]
}

/** Sections of the home page in their order; a registry stands in the section of its first class. */
const sections: readonly RegistryClass[] = [
  'samples',
  'enterprise',
  'openshift-internal',
  'private',
  'red-hat-managed',
  'public',
  'external',
]

export function groupRegistries(registries: readonly RegistryEntry[]): readonly RegistryGroup[] {
  return sections.flatMap(registryClass => {
    const members = registries.filter(({ classes }) => classes[0]?.class === registryClass)
    return members.length === 0 ? [] : [{ class: registryClass, registries: members }]
  })
}
