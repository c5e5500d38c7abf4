type QuestionName =
  | 'title'
  | 'summary'
  | 'version'
  | 'release'
  | 'vendor'
  | 'maintainer'
  | 'licence'
  | 'source'
  | 'revision'
  | 'documentation'
  | 'webPage'
  | 'component'
  | 'scope'
  | 'openShiftTags'
  | 'services'

/** Labels that say the same thing, by whoever defined them; the first that is set is shown. */
interface Question {
  /** What it answers; the texts of the list have a word for it. */
  readonly name: QuestionName
  readonly keys: readonly string[]
}

/**
 * What a reader asks first. OCI annotations (https://github.com/opencontainers/image-spec/blob/main/annotations.md),
 * the older label-schema.org, Red Hat's labels
 * (https://github.com/projectatomic/ContainerApplicationGenericLabels) and those OpenShift reads.
 */
const questions: readonly Question[] = [
  { name: 'title', keys: ['org.opencontainers.image.title', 'io.k8s.display-name', 'org.label-schema.name', 'name'] },
  {
    name: 'summary',
    keys: [
      'org.opencontainers.image.description',
      'summary',
      'io.k8s.description',
      'description',
      'org.label-schema.description',
    ],
  },
  { name: 'version', keys: ['org.opencontainers.image.version', 'version', 'org.label-schema.version'] },
  { name: 'release', keys: ['release'] },
  { name: 'vendor', keys: ['org.opencontainers.image.vendor', 'vendor', 'org.label-schema.vendor'] },
  { name: 'maintainer', keys: ['org.opencontainers.image.authors', 'maintainer'] },
  { name: 'licence', keys: ['org.opencontainers.image.licenses', 'license', 'licenses'] },
  { name: 'source', keys: ['org.opencontainers.image.source', 'org.label-schema.vcs-url', 'vcs-url'] },
  { name: 'revision', keys: ['org.opencontainers.image.revision', 'vcs-ref', 'org.label-schema.vcs-ref'] },
  { name: 'documentation', keys: ['org.opencontainers.image.documentation', 'usage', 'org.label-schema.usage'] },
  { name: 'webPage', keys: ['org.opencontainers.image.url', 'url', 'org.label-schema.url'] },
  { name: 'component', keys: ['com.redhat.component'] },
  { name: 'scope', keys: ['distribution-scope'] },
  { name: 'openShiftTags', keys: ['io.openshift.tags'] },
  { name: 'services', keys: ['io.openshift.expose-services'] },
]

export interface LabelRow {
  /** The question it answers; absent in the long tail. */
  readonly question?: QuestionName
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
  const important = questions.flatMap(({ name: question, keys }) => {
    const key = keys.find(name => Object.hasOwn(labels, name) && labels[name]?.trim())
    return key === undefined ? [] : [{ question, key, value: labels[key] ?? '' }]
  })
  const shown = new Set(important.map(({ key }) => key))
  const others = Object.entries(labels)
    .filter(([key]) => !shown.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key, value }))
  return { important, others }
}
