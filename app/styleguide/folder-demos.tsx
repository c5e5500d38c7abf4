import { DemoPanels } from '#components/ui/demos'
import { Link } from '#components/ui/link'
import { allDemos } from './all-demos'

interface Props {
  /** A folder of components, as `allDemos` has it. */
  readonly folder: string
}

/** Every state of the components of one folder. */
export function FolderDemos({ folder }: Props) {
  const components = Object.entries(allDemos[folder] ?? {})
  return (
    <div>
      <h2 className="mt-8 text-xl font-semibold">
        <Link href={`/styleguide/${folder}`} tone="quiet">
          {folder}
        </Link>
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
        {components.map(([name]) => (
          <Link key={name} href={`#component-${name}`}>
            {name}
          </Link>
        ))}
      </p>
      {components.map(([name, demos]) => (
        <DemoPanels key={name} name={name} demos={demos} />
      ))}
    </div>
  )
}
