import type { Demos } from '#components/ui/demos'
import { SiblingMenu } from './sibling-menu.tsx'

const repository = { registry: 'samples.localhost', name: 'course/httpd' }

export const demos: Demos = {
  'of a registry': () => <SiblingMenu source={{ of: 'registries', host: 'samples.localhost' }} />,
  'of a repository': () => <SiblingMenu source={{ of: 'repositories', repository }} />,
  'of a tag': () => <SiblingMenu source={{ of: 'tags', repository, tag: 'latest', view: 'image', state: {} }} />,
}
