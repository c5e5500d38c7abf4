import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { Disclosure } from '#components/ui/disclosure'
import type { RegistryEntry } from '#lib/contract/registries'
import { CapabilityStrip } from './capability-strip.tsx'
import { LoginTest } from './login-test.tsx'
import { RegistryProbe } from './registry-probe.tsx'
import { RegistryQuota } from './registry-quota.tsx'

interface Props {
  readonly registry: RegistryEntry
}

/** What named a registry, where that is no file: files are shown by their names. */
const originKeys: ReadonlyMap<string, 'samples' | 'loginFile' | 'confirmed' | 'builtIn' | 'addressBar'> = new Map([
  ['samples', 'samples'],
  ['login file', 'loginFile'],
  ['confirmed', 'confirmed'],
  ['built-in', 'builtIn'],
  ['address bar', 'addressBar'],
])

type Translate = ReturnType<typeof useTranslations<'registry.registryFacts'>>

function factItems(t: Translate, { facts, origin, kind, insecure }: RegistryEntry): readonly Definition[] {
  const originKey = originKeys.get(origin)
  return [
    ...(facts
      ? [
          { key: 'serves', term: t('serves'), value: facts.serves },
          { key: 'login', term: t('loginNeeded'), value: facts.loginNeeded },
          { key: 'account', term: t('account'), value: facts.account },
          { key: 'redistribution', term: t('redistribution'), value: facts.redistribution },
        ]
      : []),
    { key: 'kind', term: t('kind'), value: kind },
    { key: 'origin', term: t('origin'), value: originKey ? t(`origins.${originKey}`) : origin },
    ...(insecure ? [{ key: 'connection', term: t('connection'), value: t('insecure') }] : []),
  ]
}

/** Everything Portolan knows of a registry before its repositories: facts, capabilities, login. */
export function RegistryFacts({ registry }: Props) {
  const t = useTranslations('registry.registryFacts')
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <Card title={t('registry')}>
        <DefinitionList items={factItems(t, registry)} />
        <div className="mt-3 space-y-2 border-t pt-3">
          <CapabilityStrip capabilities={registry.capabilities} />
          <RegistryProbe host={registry.host} />
          <RegistryQuota host={registry.host} />
        </div>
      </Card>
      <Card title={t('login')}>
        <LoginFacts {...registry} />
      </Card>
    </div>
  )
}

function LoginFacts({ host, login, classes }: RegistryEntry) {
  const t = useTranslations('registry.registryFacts')
  const loginWords = useTranslations('registry.login')
  const needed = classes.some(entry => entry.class === 'private')
  return (
    <div className="space-y-3 text-sm">
      <DefinitionList
        items={[
          { key: 'state', term: t('state'), value: loginWords(`states.${login.state}`) },
          ...(login.file === undefined ? [] : [{ key: 'file', term: t('file'), value: <Code text={login.file} /> }]),
          ...(login.key === undefined ? [] : [{ key: 'key', term: t('key'), value: <Code text={login.key} /> }]),
          ...(login.helper === undefined
            ? []
            : [{ key: 'helper', term: t('helper'), value: <Code text={login.helper} /> }]),
          ...(login.namespaces ?? []).map(({ key, file, helper }) => ({
            key,
            term: t('onlyBelow', { key }),
            value: <Code text={helper === undefined ? file : t('fileHeldBy', { file, helper })} />,
          })),
        ]}
      />
      {login.state === 'none' && needed && (
        <p>{t.rich('logIn', { command: () => <Code text={`podman login ${host}`} /> })}</p>
      )}
      {login.state !== 'off' && login.state !== 'not-needed' && <LoginTest host={host} />}
      {login.tried.length > 0 && (
        <Disclosure summary={t('tried')}>
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
