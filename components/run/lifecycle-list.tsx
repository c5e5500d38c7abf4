import { CopyButton } from '#components/ui/copy-button'
import type { LifecycleCommand } from '#lib/format/run/lifecycle-commands'
import { useTell } from '../ui/use-tell.ts'

interface Props {
  readonly commands: readonly LifecycleCommand[]
}

/** What one does with the container once it runs. */
export function LifecycleList({ commands }: Props) {
  const tell = useTell()
  return (
    <dl className="divide-y text-sm">
      {commands.map(({ verb, command, words }) => (
        <div key={verb} className="gap-x-4 py-1.5 first:pt-0 last:pb-0 sm:grid sm:grid-cols-[15rem_minmax(0,1fr)]">
          <dt className="flex min-w-0 items-start justify-between gap-1">
            <code className="font-mono text-[0.8125rem] wrap-anywhere">{command}</code>
            <CopyButton text={command} what={`podman ${verb}`} />
          </dt>
          <dd className="text-muted">{tell(words)}</dd>
        </div>
      ))}
    </dl>
  )
}
