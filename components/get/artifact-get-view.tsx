import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { artifactCopies, artifactLogins, artifactParts, artifactPulls } from '#lib/format/get/artifact-blocks'
import type { GetTarget } from '#lib/format/get/get-target'
import type { ImageManifest } from '#lib/oci/manifest/types'
import { BlockList } from './block-list.tsx'
import { SignInCard } from './sign-in-card.tsx'

interface Props {
  readonly target: GetTarget
  readonly manifest: ImageManifest
}

/** Every way to get what is stored like an image and is none, which engines do not pull. */
export function ArtifactGetView({ target, manifest }: Props) {
  const t = useTranslations('get.artifact')
  const pulls = artifactPulls(target, manifest)
  const logins = artifactLogins(target, manifest)
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <Card title={t('get')}>
          <p className="mb-3 max-w-prose text-sm text-muted">{t(pulls.length > 0 ? 'notByEngines' : 'noTool')}</p>
          <BlockList blocks={pulls} wrap />
        </Card>
        <Card title={t('copy')}>
          <BlockList blocks={artifactCopies(target)} wrap />
        </Card>
        <Card title={t('parts')}>
          <BlockList blocks={artifactParts(target, manifest)} wrap />
        </Card>
      </div>
      <div className="min-w-0 space-y-6">
        <SignInCard target={target} />
        {logins.length > 0 && (
          <Card title={t('signIn')}>
            <BlockList blocks={logins} wrap />
          </Card>
        )}
      </div>
    </div>
  )
}
