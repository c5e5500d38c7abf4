import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { VisibleText } from '#components/ui/visible-text'
import type { english } from '#lib/messages/english'
import type { ExecutionConfig, Healthcheck } from '#lib/oci/config/types'
import { CommandWords } from './command-words.tsx'

interface Props {
  readonly execution: ExecutionConfig
}

type Texts = ReturnType<typeof useTranslations<'image.executionTable'>>

/** Texts that take a figure. */
type Measure = 'seconds' | 'every' | 'timeout' | 'startPeriod' | 'retries'

/** A row is left out where `value` is undefined. */
interface Row {
  readonly term: Exclude<keyof typeof english.image.executionTable, Measure>
  readonly value: (execution: ExecutionConfig, t: Texts) => ReactNode | undefined
}

const unset = (words: string) => <span className="text-muted">{words}</span>

function Code({ text }: { readonly text: string }) {
  return (
    <code className="font-mono">
      <VisibleText text={text} limit={500} />
    </code>
  )
}

const text = (value: string | undefined) => (value === undefined ? undefined : <Code text={value} />)
const command = (words: readonly string[] | undefined) => words && <CommandWords words={words} />

function list(values: readonly string[]): ReactNode | undefined {
  if (values.length === 0) return undefined
  return (
    <ul>
      {values.map((value, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: builders may repeat an entry
        <li key={position}>
          <Code text={value} />
        </li>
      ))}
    </ul>
  )
}

const seconds = (ns: number) => ns / 1e9

/** Docker's own defaults stand where the image says nothing: https://docs.docker.com/reference/dockerfile/#healthcheck */
function healthcheck(check: Healthcheck | undefined, t: Texts): ReactNode | undefined {
  if (!check) return undefined
  const { test, intervalNs, timeoutNs, startPeriodNs, retries } = check
  const details = [
    intervalNs && t('every', { seconds: seconds(intervalNs) }),
    timeoutNs && t('timeout', { seconds: seconds(timeoutNs) }),
    startPeriodNs && t('startPeriod', { seconds: seconds(startPeriodNs) }),
    retries !== undefined && t('retries', { retries }),
  ].filter(Boolean)
  return (
    <>
      <CommandWords words={test} />
      {details.length > 0 && <span className="block text-muted">{details.join(', ')}</span>}
    </>
  )
}

const rows: readonly Row[] = [
  { term: 'user', value: ({ user }, t) => text(user) ?? unset(t('root')) },
  { term: 'entrypoint', value: ({ entrypoint }, t) => command(entrypoint) ?? unset(t('none')) },
  { term: 'command', value: ({ cmd }, t) => command(cmd) ?? unset(t('none')) },
  { term: 'workingDirectory', value: ({ workingDir }) => text(workingDir) ?? unset('/') },
  { term: 'ports', value: ({ exposedPorts }) => list(exposedPorts) },
  { term: 'volumes', value: ({ volumes }) => list(volumes) },
  { term: 'environment', value: ({ env }) => list(env) },
  { term: 'stopSignal', value: ({ stopSignal }) => text(stopSignal) },
  {
    term: 'stopTimeout',
    value: ({ stopTimeout }, t) => (stopTimeout === undefined ? undefined : t('seconds', { seconds: stopTimeout })),
  },
  { term: 'healthCheck', value: ({ healthcheck: check }, t) => healthcheck(check, t) },
  { term: 'shell', value: ({ shell }) => command(shell) },
  { term: 'onBuild', value: ({ onBuild }) => list(onBuild) },
]

/** How a container of the image runs, member by member. */
export function ExecutionTable({ execution }: Props) {
  const t = useTranslations('image.executionTable')
  const items = rows.flatMap(({ term, value }): Definition[] => {
    const shown = value(execution, t)
    return shown === undefined ? [] : [{ key: term, term: t(term), value: shown }]
  })
  return <DefinitionList items={items} />
}
