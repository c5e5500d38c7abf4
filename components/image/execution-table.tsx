import type { ReactNode } from 'react'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { VisibleText } from '#components/ui/visible-text'
import type { ExecutionConfig, Healthcheck } from '#lib/oci/config/types'
import { CommandWords } from './command-words.tsx'

interface Props {
  readonly execution: ExecutionConfig
}

/** A row is left out where `value` is undefined. */
interface Row {
  readonly term: string
  readonly value: (execution: ExecutionConfig) => ReactNode | undefined
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

const seconds = (ns: number | undefined) => (ns ? `${ns / 1e9} s` : undefined)

/** Docker's own defaults stand where the image says nothing: https://docs.docker.com/reference/dockerfile/#healthcheck */
function healthcheck(check: Healthcheck | undefined): ReactNode | undefined {
  if (!check) return undefined
  const details = [
    ['every', seconds(check.intervalNs)],
    ['timeout', seconds(check.timeoutNs)],
    ['start period', seconds(check.startPeriodNs)],
    ['retries', check.retries === undefined ? undefined : String(check.retries)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return (
    <>
      <CommandWords words={check.test} />
      {details.length > 0 && <span className="block text-muted">{details.join(', ')}</span>}
    </>
  )
}

const rows: readonly Row[] = [
  { term: 'user', value: ({ user }) => text(user) ?? unset('root, because none is set') },
  { term: 'entrypoint', value: ({ entrypoint }) => command(entrypoint) ?? unset('none') },
  { term: 'command', value: ({ cmd }) => command(cmd) ?? unset('none') },
  { term: 'working directory', value: ({ workingDir }) => text(workingDir) ?? unset('/') },
  { term: 'ports', value: ({ exposedPorts }) => list(exposedPorts) },
  { term: 'volumes', value: ({ volumes }) => list(volumes) },
  { term: 'environment', value: ({ env }) => list(env) },
  { term: 'stop signal', value: ({ stopSignal }) => text(stopSignal) },
  {
    term: 'stop timeout',
    value: ({ stopTimeout }) => (stopTimeout === undefined ? undefined : `${stopTimeout} s`),
  },
  { term: 'health check', value: ({ healthcheck: check }) => healthcheck(check) },
  { term: 'shell', value: ({ shell }) => command(shell) },
  { term: 'on build', value: ({ onBuild }) => list(onBuild) },
]

/** How a container of the image runs, member by member. */
export function ExecutionTable({ execution }: Props) {
  const items = rows.flatMap(({ term, value }): Definition[] => {
    const shown = value(execution)
    return shown === undefined ? [] : [{ key: term, term, value: shown }]
  })
  return <DefinitionList items={items} />
}
