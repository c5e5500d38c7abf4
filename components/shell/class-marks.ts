import type { RegistryClass } from '#lib/contract/registries'

/** Background of each class's mark. */
export const classMarks: Readonly<Record<RegistryClass, string>> = {
  'red-hat-managed': 'bg-class-red-hat-managed',
  public: 'bg-class-public',
  private: 'bg-class-private',
  enterprise: 'bg-class-enterprise',
  'openshift-internal': 'bg-class-openshift-internal',
  external: 'bg-class-external',
  samples: 'bg-class-samples',
}
