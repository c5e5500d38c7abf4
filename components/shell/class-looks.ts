import type { RegistryClass } from '#lib/contract/registries'

export interface ClassLook {
  readonly label: string
  /** Background of the class's mark. */
  readonly mark: string
  /** What the class means for the reader. */
  readonly meaning: string
}

export const classLooks: Readonly<Record<RegistryClass, ClassLook>> = {
  'red-hat-managed': {
    label: 'Red Hat managed',
    mark: 'bg-class-red-hat-managed',
    meaning: 'Run by Red Hat: its product images, or those of its certified partners.',
  },
  public: { label: 'public', mark: 'bg-class-public', meaning: 'Anyone may pull without signing in.' },
  private: { label: 'private', mark: 'bg-class-private', meaning: 'A login is needed to pull.' },
  enterprise: {
    label: 'enterprise',
    mark: 'bg-class-enterprise',
    meaning: 'Run by your own organisation, for its own images.',
  },
  'openshift-internal': {
    label: 'OpenShift internal',
    mark: 'bg-class-openshift-internal',
    meaning: "An OpenShift cluster's own image registry, filled by its builds and image streams.",
  },
  external: {
    label: 'external',
    mark: 'bg-class-external',
    meaning: "A public host outside your organisation's control.",
  },
  samples: {
    label: 'samples',
    mark: 'bg-class-samples',
    meaning: 'Small images that come with Portolan, served without any network.',
  },
}
