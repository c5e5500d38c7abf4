import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import type { RegistryEntry } from '#lib/contract/registries'
import { repositoryPage } from '#lib/routes/pages'

interface Props {
  readonly registries: readonly Pick<RegistryEntry, 'host' | 'title' | 'featured'>[]
}

/** Repositories worth opening first, by registry. */
export function StartingPoints({ registries }: Props) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {registries.map(({ host, title, featured }) => (
        <Card key={host} level={3} title={title}>
          <ul className="space-y-0.5 font-mono text-[0.8125rem]">
            {featured.map(name => (
              <li key={name} className="min-w-0">
                <Link href={repositoryPage({ registry: host, name })} className="wrap-anywhere">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
