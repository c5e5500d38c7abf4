import { ClassBadge } from '#components/shell/class-badge'
import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import type { RegistryEntry } from '#lib/contract/registries'
import { registryPage } from '#lib/routes/pages'
import { LoginLine } from './login-line.tsx'
import { ProbedLine } from './probed-line.tsx'

interface Props {
  readonly registry: RegistryEntry
}

/** One registry at a glance: whose it is, whether a login serves it, whether it answers. */
export function RegistryCard({ registry }: Props) {
  const { host, title, classes, login } = registry
  return (
    <Card
      level={3}
      title={
        <Link href={registryPage(host)} tone="quiet" className="wrap-anywhere">
          {title}
        </Link>
      }
      className="flex flex-col"
    >
      {title !== host && <p className="-mt-1 mb-2 font-mono text-[0.8125rem] wrap-anywhere text-muted">{host}</p>}
      {/* In a line of their own: beside the title, a font that comes later could push them below it. */}
      <div className="mb-2 flex flex-wrap gap-1.5">
        {classes.map(entry => (
          <ClassBadge key={entry.class} class={entry.class} reason={entry.reason} />
        ))}
      </div>
      <div className="mt-auto space-y-1">
        <LoginLine login={login} />
        <ProbedLine host={host} />
      </div>
    </Card>
  )
}
