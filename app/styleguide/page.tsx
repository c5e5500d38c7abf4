import type { Metadata } from 'next'
import { DemoPanels } from '#components/ui/demos'
import { Link } from '#components/ui/link'
import { allDemos } from './all-demos'

export const metadata: Metadata = { title: 'Style guide' }

export default function StyleGuide() {
  return (
    <>
      <h1 className="text-2xl font-semibold">Style guide</h1>
      <p className="mt-1 text-muted">Every component in every state, in both themes.</p>
      {Object.entries(allDemos).map(([folder, components]) => (
        <div key={folder}>
          <h2 className="mt-8 text-xl font-semibold">{folder}</h2>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
            {Object.keys(components).map(name => (
              <Link key={name} href={`#component-${name}`}>
                {name}
              </Link>
            ))}
          </p>
          {Object.entries(components).map(([name, demos]) => (
            <DemoPanels key={name} name={name} demos={demos} />
          ))}
        </div>
      ))}
    </>
  )
}
