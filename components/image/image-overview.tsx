import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { VisibleText } from '#components/ui/visible-text'
import { describeConfig } from '#lib/format/describe-config'
import type { ImageConfig } from '#lib/oci/config/types'
import type { BaseLayers } from '#lib/oci/layer/base-layers'
import { useTell } from '../ui/use-tell.ts'
import { ExecutionTable } from './execution-table.tsx'
import { LabelList } from './label-list.tsx'

interface Props {
  readonly config: ImageConfig
  /** Of the manifest. */
  readonly annotations: Readonly<Record<string, string>>
  readonly base?: BaseLayers
}

/** An image that runs: in sentences, member by member, and in its publisher's words. */
export function ImageOverview({ config, annotations, base }: Props) {
  const tell = useTell()
  const { labels } = config.execution
  const t = useTranslations('image.imageOverview')
  return (
    <>
      <p className="max-w-prose text-lg">
        <VisibleText text={describeConfig(config).map(tell).join(' ')} />
        {base?.name !== undefined && (
          <> {t.rich('builtOn', { base: () => <VisibleText text={base.name ?? ''} limit={200} /> })}</>
        )}
      </p>
      <Card title={t('howItRuns')}>
        <ExecutionTable execution={config.execution} />
      </Card>
      {Object.keys(labels).length > 0 && (
        <Card title={t('labels')}>
          <LabelList labels={labels} noun="label" />
        </Card>
      )}
      {Object.keys(annotations).length > 0 && (
        <Card title={t('annotations')}>
          <LabelList labels={annotations} noun="annotation" />
        </Card>
      )}
    </>
  )
}
