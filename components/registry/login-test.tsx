'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import { Button } from '#components/ui/button'
import type { LoginTestAnswer } from '#lib/contract/registries'
import type { WireError } from '#lib/errors/wire'
import { postApi } from '#lib/queries/fetch-api'
import { apiUrl } from '#lib/routes/api'
import { useApiFailure } from '../feedback/use-api-failure.ts'

interface Props {
  readonly host: string
}

/** Tries the stored login by the registry's own authentication; only the result comes back. */
export function LoginTest({ host }: Props) {
  const t = useTranslations('registry.loginTest')
  const test = useMutation({
    mutationFn: () => postApi<LoginTestAnswer>(apiUrl('login-test'), { registry: host }),
  })
  const apiFailure = useApiFailure()
  const failure = test.error ? apiFailure(test.error) : (test.data?.error as WireError | undefined)
  return (
    <div className="space-y-2">
      <Button onClick={() => test.mutate()} disabled={test.isPending}>
        {t(test.isPending ? 'testing' : 'test')}
      </Button>
      <div role="status">
        {test.data?.ok && (
          <p className="text-sm text-success">
            <Success {...test.data} />
          </p>
        )}
        {failure && <Notice error={failure} level={3} />}
      </div>
    </div>
  )
}

function Success({ scheme, account }: LoginTestAnswer) {
  const t = useTranslations('registry.loginTest')
  if (scheme === 'none') return t('open')
  return account === undefined ? t('anonymous') : t('works', { account })
}
