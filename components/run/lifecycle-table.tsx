import { CopyButton } from '#components/ui/copy-button'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import type { LifecycleCommand } from '#lib/format/run/lifecycle-commands'

interface Props {
  readonly commands: readonly LifecycleCommand[]
}

/** What one does with the container once it runs. */
export function LifecycleTable({ commands }: Props) {
  return (
    <Table caption="Commands for the running container">
      <thead>
        <tr>
          <HeadCell>command</HeadCell>
          <HeadCell>what it does</HeadCell>
        </tr>
      </thead>
      <tbody>
        {commands.map(({ verb, command, words }) => (
          <Row key={verb}>
            <Cell className="whitespace-nowrap">
              <span className="inline-flex items-center gap-1">
                <code className="font-mono text-[0.8125rem]">{command}</code>
                <CopyButton text={command} what={`podman ${verb}`} />
              </span>
            </Cell>
            <Cell className="min-w-56 text-muted">{words}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
