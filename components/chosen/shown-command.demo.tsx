import { inspectEach } from '#lib/format/many-commands'
import type { Demos } from '../ui/demos.tsx'
import { samplePlace, sampleReferences } from './sample-chosen.ts'
import { ShownCommand } from './shown-command.tsx'

export const demos: Demos = {
  'for three images': () => (
    <ShownCommand
      words="The same facts on the command line:"
      text={inspectEach({ references: sampleReferences, plainHosts: samplePlace.plainHosts })}
    />
  ),
}
