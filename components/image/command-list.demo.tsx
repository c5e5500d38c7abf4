import type { Demos } from '../ui/demos.tsx'
import { CommandList } from './command-list.tsx'
import { reference } from './sample-image.ts'

const { registry, digest } = reference
const repository = { registry, name: 'example/httpd' }

export const demos: Demos = {
  'an index': () => (
    <CommandList
      target={{ repository, digest, kind: 'index', platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }}
    />
  ),
  'an artifact': () => <CommandList target={{ repository, digest, kind: 'artifact' }} />,
  'a long name without TLS': () => (
    <CommandList
      target={{
        repository: { registry, name: 'long-name/'.repeat(20).slice(0, -1) },
        digest,
        kind: 'image',
        plainHost: 'localhost:3000',
      }}
    />
  ),
}
