import type { Demos } from '#components/ui/demos'
import { type ErrorCode, errorCodes } from '#lib/errors/codes'
import type { WireError } from '#lib/errors/wire'
import { Notice } from './notice.tsx'

const detailed: Partial<Record<ErrorCode, Omit<WireError, 'code'>>> = {
  unauthorized: {
    message: 'These images are for Red Hat customers.',
    hint: 'Log in once on this machine with your Customer Portal login or a registry service account, and reload.',
    host: 'registry.redhat.io',
    registry: { status: 401, code: 'UNAUTHORIZED', message: 'Access to the requested resource is not authorized' },
    tried: ['/run/user/1000/containers/auth.json (no entry)', '~/.docker/config.json (not found)'],
  },
  'rate-limited': {
    message: 'Docker Hub has counted too many pulls from this address.',
    hint: 'Signing in raises the limit.',
    host: 'docker.io',
    registry: { status: 429, code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit.' },
    retryAfterMs: 95_000,
  },
  malformed: {
    message: 'The manifest is not valid JSON.',
    registry: { status: 200, message: `<html>\u202E${'long'.repeat(300)}` },
    host: 'registry.example.com:5000',
  },
}

const error = (code: ErrorCode): WireError => ({
  code,
  ...(detailed[code] ?? { message: 'What happened, in one plain sentence.', hint: 'And what can be done about it.' }),
})

export const demos: Demos = Object.fromEntries(
  (Object.keys(errorCodes) as ErrorCode[]).map(code => [code, () => <Notice level={3} error={error(code)} />]),
)
