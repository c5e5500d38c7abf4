'use client'

import { useMutation } from '@tanstack/react-query'
import { Notice } from '#components/feedback/notice'
import { Button } from '#components/ui/button'
import type { LoginTestAnswer } from '#lib/contract/registries'
import { AppError } from '#lib/errors/app-error'
import { toWire, type WireError } from '#lib/errors/wire'
import { postApi } from '#lib/queries/fetch-api'
import { apiUrl } from '#lib/routes/api'

interface Props {
  readonly host: string
}

function successWords({ scheme, account }: LoginTestAnswer): string {
  if (scheme === 'none') return 'The registry answers and asks nobody to log in.'
  return account === undefined
    ? 'The registry answers; without a login it serves its public repositories.'
    : `The login of ${account} works.`
}

const failureOf = (data: LoginTestAnswer | undefined, error: Error | null): WireError | undefined => {
  if (error instanceof AppError) return toWire(error)
  return data?.error as WireError | undefined
}

/** Tries the stored login by the registry's own authentication; only the result comes back. */
export function LoginTest({ host }: Props) {
  const test = useMutation({
    mutationFn: () => postApi<LoginTestAnswer>(apiUrl('login-test'), { registry: host }),
  })
  const failure = failureOf(test.data, test.error)
  return (
    <div className="space-y-2">
      <Button onClick={() => test.mutate()} disabled={test.isPending}>
        {test.isPending ? 'Testing…' : 'Test login'}
      </Button>
      <div role="status">
        {test.data?.ok && <p className="text-sm text-success">{successWords(test.data)}</p>}
        {failure && <Notice error={failure} level={3} />}
      </div>
    </div>
  )
}
