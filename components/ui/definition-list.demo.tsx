import { DefinitionList } from './definition-list.tsx'
import type { Demos } from './demos.tsx'
import { VisibleText } from './visible-text.tsx'

export const demos: Demos = {
  config: () => (
    <DefinitionList
      items={[
        { key: 'user', term: 'User', value: '1001' },
        { key: 'ports', term: 'Ports', value: '8080/tcp, 8443/tcp' },
        { key: 'entrypoint', term: 'Entrypoint', value: <code className="font-mono">container-entrypoint</code> },
        {
          key: 'description',
          term: 'org.opencontainers.image.description',
          value: <VisibleText text={`Apache HTTP Server 2.4 ${'averylongwordwithoutanyspace'.repeat(4)}`} />,
        },
      ]}
    />
  ),
  'long term': () => (
    <DefinitionList
      items={[
        { key: 'state', term: 'State', value: 'Login stored' },
        {
          key: 'below',
          term: 'Only below registry.example.com:5000/organisation/team',
          value: '~/.docker/config.json',
        },
      ]}
    />
  ),
}
