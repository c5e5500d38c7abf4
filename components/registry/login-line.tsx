import KeyIcon from 'lucide-react/icons/key-round'
import { useTranslations } from 'next-intl'
import type { RegistryEntry } from '#lib/contract/registries'

interface Props {
  readonly login: RegistryEntry['login']
}

/** Whether a login serves this registry, and which file and key hold it; never the secret. */
export function LoginLine({ login }: Props) {
  return (
    <p className="flex min-w-0 items-baseline gap-1.5 text-sm text-muted">
      <KeyIcon
        aria-hidden
        className={`size-3.5 shrink-0 translate-y-0.5 ${login.state === 'found' ? 'text-success' : ''}`}
      />
      <span className="min-w-0">
        <LoginWords login={login} />
      </span>
    </p>
  )
}

function LoginWords({ login: { state, namespaces, file } }: Props) {
  const t = useTranslations('registry.login')
  const words = t(state === 'none' && namespaces ? 'states.part' : `states.${state}`)
  if (file === undefined) return words
  return t.rich('inFile', {
    state: words,
    file: () => <code className="font-mono text-xs wrap-anywhere">{file}</code>,
  })
}
