import { Card } from '#components/ui/card'
import { Disclosure } from '#components/ui/disclosure'
import type { GetTarget, LoginNeed } from '#lib/format/get/get-target'
import { authFiles, loginBlocks } from '#lib/format/get/login-commands'
import { pullSecretBlocks } from '#lib/format/get/pull-secret'
import { BlockList } from './block-list.tsx'
import { LinkedText } from './linked-text.tsx'

interface Props {
  readonly target: GetTarget
}

const needWords: Readonly<Record<LoginNeed, string>> = {
  no: 'This registry serves everyone without a login.',
  maybe: 'A login is needed for private repositories only.',
  needed: 'Every pull from this registry needs a login.',
}

/** What a login takes, where it comes from, and where the tools and a cluster keep it. */
export function SignInCard({ target }: Props) {
  const { login, account } = target
  if (login === 'no')
    return (
      <Card title="Sign in">
        <p className="text-sm">{needWords.no}</p>
      </Card>
    )
  return (
    <Card title="Sign in">
      <div className="space-y-3">
        <p className="max-w-prose text-sm">
          {needWords[login]} {account !== undefined && <LinkedText text={account} />}
        </p>
        <BlockList blocks={loginBlocks(target)} wrap />
        <AuthFiles />
        <Disclosure summary="Pull secret for Kubernetes and OpenShift" open={login === 'needed'}>
          <BlockList blocks={pullSecretBlocks(target)} wrap />
        </Disclosure>
      </div>
    </Card>
  )
}

function AuthFiles() {
  return (
    <dl className="text-sm">
      {authFiles.map(({ tools, file, words }) => (
        <div key={file} className="mt-1">
          <dt className="text-muted">{tools} keep it in</dt>
          <dd>
            <code className="font-mono wrap-anywhere">{file}</code> <span className="text-muted">({words})</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
