'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { postApi } from '#lib/queries/fetch-api'
import { apiUrl } from '#lib/routes/api'
import { useApiFailure } from '../feedback/use-api-failure.ts'

interface Props {
  readonly host: string
}

/** The reader's consent to talk to a registry on this machine or network; asked once, then remembered. */
export function ConfirmRegistry({ host }: Props) {
  const t = useTranslations('registry.confirmRegistry')
  const apiFailure = useApiFailure()
  const router = useRouter()
  const confirm = useMutation({
    mutationFn: () => postApi(apiUrl('confirm'), { registry: host }),
    onSuccess: () => router.refresh(),
  })
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button tone="primary" onClick={() => confirm.mutate()} disabled={confirm.isPending || confirm.isSuccess}>
        {t('open', { host })}
      </Button>
      {confirm.error && (
        <p role="alert" className="text-sm text-danger">
          {apiFailure(confirm.error).message}
        </p>
      )}
    </div>
  )
}
