import type { ReactNode } from 'react'

/** The states of one component, by name. */
export type Demos = Readonly<Record<string, () => ReactNode>>

const themes = ['light', 'dark'] as const

interface Props {
  readonly name: string
  readonly demos: Demos
}

/** All states of a component, in both themes beside each other. Picture tests find them by their data attributes. */
export function DemoPanels({ name, demos }: Props) {
  return (
    <section aria-labelledby={`component-${name}`} className="mt-6">
      <h3 id={`component-${name}`} className="text-lg font-medium">
        {name}
      </h3>
      <div className="mt-2 grid gap-4 lg:grid-cols-2">
        {themes.map(theme => (
          <div key={theme} data-theme={theme} data-component={name} className="min-w-0 rounded-lg border bg-canvas p-4">
            {Object.entries(demos).map(([state, render]) => (
              <div key={state} className="not-last:mb-4" data-state={state}>
                <p className="mb-1 text-xs text-muted">{state}</p>
                {/* A wide table scrolls; the padding is for outlines. */}
                <div className="-m-1 overflow-x-auto p-1">{render()}</div>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
