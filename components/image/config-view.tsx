import { Card } from '#components/ui/card'
import { DefinitionList } from '#components/ui/definition-list'
import { linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { ConfigDocument } from '#lib/contract/views/documents'
import { formatBytes } from '#lib/format/format-bytes'
import { formatExactBytes } from '#lib/format/format-exact-bytes'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { mediaTypeInfo } from '#lib/oci/media-types/media-type-info'
import { ExecutionTable } from './execution-table.tsx'
import { configLinksOf } from './json-links.ts'
import { JsonView } from './json-view.tsx'
import { LabelList } from './label-list.tsx'
import { Timestamp } from './timestamp.tsx'

/** The image config, read for people and as it is stored. */
export function ConfigView(props: ConfigDocument) {
  const { config, text, reference, platform } = props
  const { labels } = config.execution
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title="How it runs">
          <ExecutionTable execution={config.execution} />
        </Card>
        <Card title="Where it comes from">
          <Origin {...props} />
        </Card>
      </div>
      {Object.keys(labels).length > 0 && (
        <Card title="Labels">
          <LabelList labels={labels} noun="label" />
        </Card>
      )}
      <section aria-labelledby="config-json" className="space-y-2">
        <h2 id="config-json" className="text-base font-semibold">
          As it is stored
        </h2>
        <Verification {...props} />
        <JsonView
          text={text}
          what="config"
          cut={props.cut}
          linkOf={configLinksOf(reference, platform, config.diffIds)}
        />
      </section>
    </div>
  )
}

function Origin({ config, mediaType, now }: ConfigDocument) {
  const { os, architecture, variant, osVersion, created, author, dockerVersion } = config
  const platform = formatPlatform({ os, architecture, ...(variant !== undefined && { variant }) })
  const texts = [
    ['OS version', osVersion],
    ['author', author],
    ['Docker version', dockerVersion],
  ] as const
  return (
    <DefinitionList
      items={[
        { key: 'platform', term: 'platform', value: <VisibleText text={platform} limit={120} /> },
        { key: 'created', term: 'created', value: <Timestamp text={created} now={now} /> },
        ...texts.flatMap(([term, text]) =>
          text === undefined ? [] : [{ key: term, term, value: <VisibleText text={text} limit={300} /> }],
        ),
        { key: 'history', term: 'history', value: `${config.history.length} entries` },
        { key: 'type', term: 'media type', value: mediaTypeInfo(mediaType).title },
      ]}
    />
  )
}

function Verification({ digest, sizeBytes, cut, text, exactHref }: ConfigDocument) {
  return (
    <p className="text-sm wrap-anywhere">
      <span className="text-muted">These {formatExactBytes(sizeBytes)} = </span>
      <code className="font-mono">{digest}</code>
      {' · '}
      <a href={exactHref} className={linkStyles('underlined')}>
        exact bytes
      </a>
      {cut && (
        <span className="block text-muted">
          Only the first {formatBytes(new TextEncoder().encode(text).byteLength)} are shown here.
        </span>
      )}
    </p>
  )
}
