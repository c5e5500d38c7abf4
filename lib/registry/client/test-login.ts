import { AppError } from '#lib/errors/app-error'
import { attempt } from '#lib/errors/attempt'
import { say } from '#lib/messages/say'
import { pullScope } from '../auth/scope.ts'
import type { CallOptions, LoginResult } from '../types.ts'
import type { Connection } from './connection.ts'
import { loginHint } from './upstream-error.ts'

/**
 * Proves the stored login as `podman login` does: by `GET /v2/` with what the login is exchanged for. Without a login
 * it tells whether anonymous callers are let in, by the scope of a known public repository where there is one, because
 * some token services refuse anonymous callers who ask for nothing.
 */
export async function testLogin(connection: Connection, options: CallOptions): Promise<LoginResult> {
  const tested = await attempt(async () => {
    const { scheme } = await connection.reception(options.signal)
    await enter(connection, options)
    return scheme
  })
  if (!tested.ok) return { ok: false, error: tested.error }
  const account = accountOf(connection)
  return { ok: true, scheme: tested.value, ...(account !== undefined && { account }) }
}

async function enter(connection: Connection, { signal }: CallOptions): Promise<void> {
  const { login, vendor } = connection.source
  const [known] = vendor.row?.featured ?? []
  const response = await connection.send({
    path: '/v2/',
    purpose: 'ping',
    scopes: !login && known !== undefined ? [pullScope(known)] : [],
    ...(signal && { signal }),
  })
  if (response.status === 200) return response.discard()
  if (response.status !== 401 || login) throw await connection.failure(response, say`signing in`)
  await response.discard()
  throw new AppError('unauthorized', say`No login for ${vendor.host} is stored.`, {
    host: vendor.host,
    hint: say`Public repositories may still be readable. ${loginHint({ vendor })}`,
    registry: { status: 401 },
  })
}

function accountOf({ source }: Connection): string | undefined {
  const { username } = source.login?.credential ?? {}
  return username
}
