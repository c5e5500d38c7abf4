import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { Disclosure } from '#components/ui/disclosure'
import type { RegistryEntry } from '#lib/contract/registries'
import { CapabilityStrip } from './capability-strip.tsx'
import { LoginTest } from './login-test.tsx'
import { loginWords } from './login-words.ts'
import { RegistryProbe } from './registry-probe.tsx'

interface Props {
  readonly registry: RegistryEntry
}

function factItems({ facts, origin, kind, insecure }: RegistryEntry): readonly Definition[] {
  return [
    ...(facts
      ? [
          { key: 'serves', term: 'Serves', value: facts.serves },
          { key: 'login', term: 'Login needed', value: facts.loginNeeded },
          { key: 'account', term: 'Red Hat account', value: facts.account },
          { key: 'redistribution', term: 'May be redistributed', value: facts.redistribution },
        ]
      : []),
    { key: 'kind', term: 'Treated as', value: kind },
    { key: 'origin', term: 'Named by', value: origin },
    ...(insecure
      ? [
          {
            key: 'connection',
            term: 'Connection',
            value: 'Insecure: configuration allows plain HTTP and certificates that cannot be verified',
          },
        ]
      : []),
  ]
}

/** Everything Portolan knows of a registry before its repositories: facts, capabilities, login. */
export function RegistryFacts({ registry }: Props) {
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <Card title="Registry">
        <DefinitionList items={factItems(registry)} />
        <div className="mt-3 space-y-2 border-t pt-3">
          <CapabilityStrip capabilities={registry.capabilities} />
          <RegistryProbe host={registry.host} lists={registry.capabilities.list.can !== 'no'} />
        </div>
      </Card>
      <Card title="Login">
        <LoginFacts {...registry} />
      </Card>
    </div>
  )
}

function LoginFacts({ host, login, classes }: RegistryEntry) {
  const needed = classes.some(entry => entry.class === 'private')
  return (
    <div className="space-y-3 text-sm">
      <DefinitionList
        items={[
          { key: 'state', term: 'State', value: loginWords[login.state] },
          ...(login.file === undefined ? [] : [{ key: 'file', term: 'File', value: <Code text={login.file} /> }]),
          ...(login.key === undefined ? [] : [{ key: 'key', term: 'Key', value: <Code text={login.key} /> }]),
          ...(login.helper === undefined
            ? []
            : [{ key: 'helper', term: 'Held by', value: <Code text={login.helper} /> }]),
          ...(login.namespaces ?? []).map(({ key, file, helper }) => ({
            key,
            term: `Only below ${key}`,
            value: <Code text={helper === undefined ? file : `${file}, held by ${helper}`} />,
          })),
        ]}
      />
      {login.state === 'none' && needed && (
        <p>
          Log in once on this machine and reload: <Code text={`podman login ${host}`} />
        </p>
      )}
      {login.state !== 'off' && login.state !== 'not-needed' && <LoginTest host={host} />}
      {login.tried.length > 0 && (
        <Disclosure summary="Where Portolan looked">
          <ol className="list-decimal ps-5 marker:text-muted">
            {login.tried.map(place => (
              <li key={place}>
                <Code text={place} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}

const Code = ({ text }: { readonly text: string }) => (
  <code className="font-mono text-[0.8125rem] wrap-anywhere">{text}</code>
)
