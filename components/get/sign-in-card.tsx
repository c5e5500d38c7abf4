import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { Disclosure } from '#components/ui/disclosure'
import type { GetTarget } from '#lib/format/get/get-target'
import { authFiles, loginBlocks } from '#lib/format/get/login-commands'
import { pullSecretBlocks } from '#lib/format/get/pull-secret'
import { useTell } from '../ui/use-tell.ts'
import { BlockList } from './block-list.tsx'
import { LinkedText } from './linked-text.tsx'

interface Props {
  readonly target: GetTarget
}

/** What a login takes, where it comes from, and where the tools and a cluster keep it. */
export function SignInCard({ target }: Props) {
  const t = useTranslations('get.signIn')
  const tell = useTell()
  const { login, account } = target
  if (login === 'no')
    return (
      <Card title={t('title')}>
        <p className="text-sm">{t('no')}</p>
      </Card>
    )
  return (
    <Card title={t('title')}>
      <div className="space-y-3">
        <p className="max-w-prose text-sm">
          {t(login)} {account !== undefined && <LinkedText text={tell(account)} />}
        </p>
        <BlockList blocks={loginBlocks(target)} wrap />
        <AuthFiles />
        <Disclosure summary={t('secret')} open={login === 'needed'}>
          <BlockList blocks={pullSecretBlocks(target)} wrap />
        </Disclosure>
      </div>
    </Card>
  )
}

function AuthFiles() {
  const t = useTranslations('get.signIn')
  const tell = useTell()
  return (
    <dl className="text-sm">
      {authFiles.map(({ tools, file, words }) => (
        <div key={file} className="mt-1">
          <dt className="text-muted">{t('keep', { tools })}</dt>
          <dd>
            <code className="font-mono wrap-anywhere">{file}</code> <span className="text-muted">({tell(words)})</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
