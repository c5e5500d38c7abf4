/** Labels that say the same thing, by whoever defined them; the first that is set is shown. */
interface Question {
  readonly term: string
  readonly keys: readonly string[]
}

/**
 * What a reader asks first. OCI annotations (https://github.com/opencontainers/image-spec/blob/main/annotations.md),
 * the older label-schema.org, Red Hat's labels
 * (https://github.com/projectatomic/ContainerApplicationGenericLabels) and those OpenShift reads.
 */
const questions: readonly Question[] = [
  { term: 'title', keys: ['org.opencontainers.image.title', 'io.k8s.display-name', 'org.label-schema.name', 'name'] },
  {
    term: 'summary',
    keys: [
      'org.opencontainers.image.description',
      'summary',
      'io.k8s.description',
      'description',
      'org.label-schema.description',
    ],
  },
  { term: 'version', keys: ['org.opencontainers.image.version', 'version', 'org.label-schema.version'] },
  { term: 'release', keys: ['release'] },
  { term: 'vendor', keys: ['org.opencontainers.image.vendor', 'vendor', 'org.label-schema.vendor'] },
  { term: 'maintainer', keys: ['org.opencontainers.image.authors', 'maintainer'] },
  { term: 'licence', keys: ['org.opencontainers.image.licenses', 'license', 'licenses'] },
  { term: 'source', keys: ['org.opencontainers.image.source', 'org.label-schema.vcs-url', 'vcs-url'] },
  { term: 'revision', keys: ['org.opencontainers.image.revision', 'vcs-ref', 'org.label-schema.vcs-ref'] },
  { term: 'documentation', keys: ['org.opencontainers.image.documentation', 'usage', 'org.label-schema.usage'] },
  { term: 'web page', keys: ['org.opencontainers.image.url', 'url', 'org.label-schema.url'] },
  { term: 'Red Hat component', keys: ['com.redhat.component'] },
  { term: 'distribution scope', keys: ['distribution-scope'] },
  { term: 'OpenShift tags', keys: ['io.openshift.tags'] },
  { term: 'exposed services', keys: ['io.openshift.expose-services'] },
]

export interface LabelRow {
  readonly term: string
  /** The label's own name. */
  readonly key: string
  readonly value: string
}

export interface LabelRows {
  readonly important: readonly LabelRow[]
  readonly others: readonly LabelRow[]
}

/** Labels that matter first, each question answered once; all others after them, by name. Empty values say nothing. */
export function labelRows(labels: Readonly<Record<string, string>>): LabelRows {
  const important = questions.flatMap(({ term, keys }) => {
    const key = keys.find(name => Object.hasOwn(labels, name) && labels[name]?.trim())
    return key === undefined ? [] : [{ term, key, value: labels[key] ?? '' }]
  })
  const shown = new Set(important.map(({ key }) => key))
  const others = Object.entries(labels)
    .filter(([key]) => !shown.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ term: key, key, value }))
  return { important, others }
}
