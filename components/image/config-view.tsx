import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { ConfigDocument } from '#lib/contract/views/documents'
import { formatBytes } from '#lib/format/format-bytes'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { imagePage } from '#lib/routes/pages'
import { useTell } from '../ui/use-tell.ts'
import { ExecutionTable } from './execution-table.tsx'
import { configLinksOf } from './json-links.ts'
import { JsonView } from './json-view.tsx'
import { LabelList } from './label-list.tsx'
import { Timestamp } from './timestamp.tsx'

/** The image config, read for people and as it is stored. */
export function ConfigView(props: ConfigDocument) {
  const { config, text, reference, platform } = props
  const { labels } = config.execution
  const t = useTranslations('image.configView')
  const links = useTranslations('image.jsonLinks')
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t('howItRuns')}>
          <ExecutionTable execution={config.execution} />
        </Card>
        <Card title={t('origin')}>
          <Origin {...props} />
        </Card>
      </div>
      {Object.keys(labels).length > 0 && (
        <Card title={t('labels')}>
          <LabelList labels={labels} noun="label" />
        </Card>
      )}
      <section aria-label={t('stored')} className="space-y-2">
        <h2 id="config-json" className="text-base font-semibold">
          {t('stored')}
        </h2>
        <Verification {...props} />
        <JsonView
          text={text}
          what={t('config')}
          address={imagePage('config', reference, { platform })}
          cut={props.cut}
          linkOf={configLinksOf(links, reference, platform, config.diffIds)}
        />
      </section>
    </div>
  )
}

function Origin({ config, mediaType, now }: ConfigDocument) {
  const t = useTranslations('image.configView')
  const tell = useTell()
  const { os, architecture, variant, osVersion, created, author, dockerVersion } = config
  const platform = formatPlatform({ os, architecture, ...(variant !== undefined && { variant }) })
  const texts = [
    [t('osVersion'), osVersion],
    [t('author'), author],
    [t('dockerVersion'), dockerVersion],
  ] as const
  return (
    <DefinitionList
      items={[
        { key: 'platform', term: t('platform'), value: <VisibleText text={platform} limit={120} /> },
        { key: 'created', term: t('created'), value: <Timestamp text={created} now={now} /> },
        ...texts.flatMap(([term, text]) =>
          text === undefined ? [] : [{ key: term, term, value: <VisibleText text={text} limit={300} /> }],
        ),
        { key: 'history', term: t('history'), value: t('entries', { count: config.history.length }) },
        { key: 'type', term: t('mediaType'), value: tell(mediaTypeInfo(mediaType).title) },
      ]}
    />
  )
}

function Verification({ digest, sizeBytes, cut, text, exactHref }: ConfigDocument) {
  const t = useTranslations('image.configView')
  const locale = useLocale()
  return (
    <p className="text-sm wrap-anywhere">
      <span className="text-muted">{t('bytes', { size: formatExactBytes(sizeBytes, locale) })}</span>
      <code className="font-mono">{digest}</code>
      {' · '}
      <a href={exactHref} className={linkStyles('underlined')}>
        {t('exact')}
      </a>
      {cut && (
        <span className="block text-muted">
          {t('cut', { size: formatBytes(new TextEncoder().encode(text).byteLength) })}
        </span>
      )}
    </p>
  )
}
