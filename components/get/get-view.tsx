import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { Disclosure } from '#components/ui/disclosure'
import { clientBlocks, clientEffects, clientNames } from '#lib/format/get/clients'
import { fromLines } from '#lib/format/get/from-line'
import type { GetTarget } from '#lib/format/get/get-target'
import { openShiftBlocks } from '#lib/format/get/openshift-blocks'
import { copiesToFiles, syncBlocks } from '#lib/format/get/skopeo-copies'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { useTell } from '../ui/use-tell.ts'
import { ArchiveLinks } from './archive-links.tsx'
import { BlockList } from './block-list.tsx'
import { ClientChoice } from './client-choice.tsx'
import { CopyDestination } from './copy-destination.tsx'
import { SignInCard } from './sign-in-card.tsx'

interface Props {
  readonly target: GetTarget
}

interface ViewProps extends Props {
  /** Whether an archive of it can be made; of schema 1 none can. */
  readonly archived?: boolean
}

/** Every way to get the image: one's own client first, then building on it, copying it, and clusters. */
export function GetView({ target, archived = false }: ViewProps) {
  const t = useTranslations('get.view')
  const tell = useTell()
  const clients = clientNames.map(name => ({
    name,
    panel: (
      <>
        <p className="mb-2 text-sm text-muted">{tell(clientEffects[name])}.</p>
        <BlockList blocks={clientBlocks(name, target)} />
      </>
    ),
  }))
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="min-w-0 space-y-6">
        <Card title={t('get')}>
          <ClientChoice clients={clients} />
          {archived && <ArchiveLinks target={target} />}
        </Card>
        <Card title={t('build')}>
          <BlockList blocks={fromLines(target)} />
        </Card>
        <CopyCard target={target} />
      </div>
      <div className="min-w-0 space-y-6">
        {target.login !== 'no' && <SignInCard target={target} />}
        <Card title={t('openshift')}>
          {target.plainHost !== undefined && <p className="mb-3 max-w-prose text-sm text-muted">{t('local')}</p>}
          <BlockList blocks={openShiftBlocks(target)} wrap />
        </Card>
        {target.login === 'no' && <SignInCard target={target} />}
      </div>
    </div>
  )
}

function CopyCard({ target }: Props) {
  const t = useTranslations('get.view')
  const { repository, tag } = target
  const example = formatCanonical({
    registry: 'registry.example.com',
    name: repository.name,
    tag: tag ?? 'latest',
  })
  return (
    <Card title={t('copy')}>
      <div className="space-y-3">
        <CopyDestination target={target} example={example} />
        <Disclosure summary={t('files')}>
          <BlockList blocks={copiesToFiles(target)} wrap />
        </Disclosure>
        <Disclosure summary={t('sync')}>
          <BlockList blocks={syncBlocks(target)} wrap />
        </Disclosure>
      </div>
    </Card>
  )
}
