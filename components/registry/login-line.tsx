import KeyIcon from 'lucide-react/icons/key-round'
import { type LoginState, loginWords } from './login-words.ts'

interface Props {
  readonly login: LoginState
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
        {login.state === 'none' && login.namespaces ? 'Login stored for a part of it' : loginWords[login.state]}
        {login.file !== undefined && (
          <>
            {' in '}
            <code className="font-mono text-xs wrap-anywhere">{login.file}</code>
          </>
        )}
      </span>
    </p>
  )
}
