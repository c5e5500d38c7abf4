import type { ConfigSection } from '#lib/contract/compare/config'
import type { SemanticRuleName } from '#lib/contract/compare/rules'
import type { RunnableImage } from '#lib/inspect/open-image'
import { ruleOfLabel } from '../semantic/label-rules.ts'

/** One comparable value of an image's config or manifest. */
export interface ConfigMember {
  readonly section: ConfigSection
  readonly key?: string
  readonly value: string
  /** The rule that leaves it out of the counts where it differs. */
  readonly rule?: SemanticRuleName
}

type Values = Iterable<
  readonly [key: string, value: string | number | boolean | undefined, rule?: SemanticRuleName | undefined]
>

const list = (words: readonly string[] | undefined) => words && JSON.stringify(words)
const alone = (value: string | undefined): Values => [['', value]]
const set = (words: readonly string[]): Values => words.map(word => [word, word] as const)
const labelled = (map: Readonly<Record<string, string>>): Values =>
  Object.entries(map).map(([key, value]) => [key, value, ruleOfLabel(key)] as const)

/** `KEY=value` by key; of a key that is there twice the last one counts, as for a process. */
const environment = (env: readonly string[]): Values =>
  new Map(
    env.map(text => {
      const end = text.indexOf('=')
      return end < 0 ? ([text, ''] as const) : ([text.slice(0, end), text.slice(end + 1)] as const)
    }),
  )

/** The keys in the order they are set. */
const environmentOrder = (env: readonly string[]) => JSON.stringify([...environment(env)].map(([key]) => key))

/** What docker and BuildKit leave of the container and cache that an image was made with. */
const builderMember = /^(?:container$|container_config|parent$|id$|config\.(?:Hostname|Domainname|Image)$|moby\.)/

const readers: Readonly<Record<ConfigSection, (image: RunnableImage) => Values>> = {
  platform: ({ config: { value } }) => [
    ['os', value.os],
    ['architecture', value.architecture],
    ['variant', value.variant],
    ['os.version', value.osVersion],
    ['os.features', list(value.osFeatures)],
  ],
  env: ({ config }) => [
    ...environment(config.value.execution.env),
    ['', environmentOrder(config.value.execution.env), 'env-order'],
  ],
  labels: ({ config }) => labelled(config.value.execution.labels),
  entrypoint: ({ config }) => alone(list(config.value.execution.entrypoint)),
  cmd: ({ config }) => alone(list(config.value.execution.cmd)),
  user: ({ config }) => alone(config.value.execution.user || undefined),
  workdir: ({ config }) => alone(config.value.execution.workingDir || undefined),
  ports: ({ config }) => set(config.value.execution.exposedPorts),
  volumes: ({ config }) => set(config.value.execution.volumes),
  healthcheck: ({ config }) => {
    const { test, intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } =
      config.value.execution.healthcheck ?? {}
    return [
      ['Test', list(test)],
      ['Interval', intervalNs],
      ['Timeout', timeoutNs],
      ['StartPeriod', startPeriodNs],
      ['StartInterval', startIntervalNs],
      ['Retries', retries],
    ]
  },
  other: ({ config: { value } }) => [
    ['StopSignal', value.execution.stopSignal],
    ['StopTimeout', value.execution.stopTimeout],
    ['Shell', list(value.execution.shell)],
    ['OnBuild', value.execution.onBuild.length > 0 ? list(value.execution.onBuild) : undefined],
    ['ArgsEscaped', value.execution.argsEscaped],
    ['created', value.created, 'image-times'],
    ['author', value.author, 'history'],
    ['docker_version', value.dockerVersion, 'history'],
    ...Object.entries(value.others ?? {}).map(
      ([key, member]) => [key, JSON.stringify(member), builderMember.test(key) ? 'history' : undefined] as const,
    ),
  ],
  history: ({ config }) => historyValues(config.value.history),
  manifest: ({ chosen: { manifest } }) => [
    ['mediaType', manifest.mediaType],
    ['artifactType', manifest.artifactType],
    ['config.mediaType', manifest.config.mediaType],
    ['subject', manifest.subject?.digest],
  ],
  annotations: ({ chosen }) => labelled(chosen.manifest.annotations),
}

type History = RunnableImage['config']['value']['history']

/** What each entry says, without its time; the Containerfiles, which are made of it, are compared line by line. */
function* historyValues(history: History): Values {
  for (const [index, { created, createdBy, author, comment, emptyLayer }] of history.entries()) {
    const words = JSON.stringify({ created_by: createdBy, author, comment, ...(emptyLayer && { empty_layer: true }) })
    yield [String(index), words, 'history']
    yield [`${index} created`, created, 'image-times']
  }
}

/** Every value of an image that a compare tells of, by section. */
export function configMembers(image: RunnableImage): readonly ConfigMember[] {
  return (Object.entries(readers) as [ConfigSection, (image: RunnableImage) => Values][]).flatMap(([section, read]) =>
    [...read(image)].flatMap(([key, value, rule]) =>
      value === undefined ? [] : [{ section, value: String(value), ...(key !== '' && { key }), ...(rule && { rule }) }],
    ),
  )
}
