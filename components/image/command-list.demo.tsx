import { type CommandTarget, shownCommands } from '#lib/format/shown-commands'
import type { Demos } from '../ui/demos.tsx'
import { CommandList } from './command-list.tsx'
import { reference } from './sample-image.ts'

const { registry, digest } = reference
const repository = { registry, name: 'example/httpd' }

const commandsOf = (target: Partial<CommandTarget>) => shownCommands({ repository, digest, kind: 'image', ...target })

export const demos: Demos = {
  'an index': () => (
    <CommandList
      commands={commandsOf({ kind: 'index', platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } })}
    />
  ),
  'an artifact': () => <CommandList commands={commandsOf({ kind: 'artifact' })} />,
  'a long name without TLS': () => (
    <CommandList
      commands={commandsOf({
        repository: { registry, name: 'long-name/'.repeat(20).slice(0, -1) },
        plainHost: 'localhost:3000',
      })}
    />
  ),
}
