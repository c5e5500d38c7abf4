import type { Demos } from '#components/ui/demos'
import { english } from '#lib/messages/english'
import { Term } from './term.tsx'
import type { TermName } from './term-name.ts'

export const demos: Demos = {
  'in a sentence': () => (
    <p>
      A <Term of="tag" /> names an image for now, its <Term of="digest" /> for ever.
    </p>
  ),
  all: () => (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {(Object.keys(english.terms) as TermName[]).map(name => (
        <Term key={name} of={name} />
      ))}
    </p>
  ),
}
