import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import type { OverviewFacts } from '#lib/contract/views/overview'
import { shownCommands } from '#lib/format/shown-commands'
import { imagePage } from '#lib/routes/pages'
import { ArtifactOverview } from './artifact-overview.tsx'
import { CatalogCard } from './catalog-card.tsx'
import { CommandList } from './command-list.tsx'
import { ImageOverview } from './image-overview.tsx'
import { NewerImage } from './newer-image.tsx'
import { Remark } from './registry-remarks.tsx'

/** What is this, can I run it, how do I get it. */
export function Overview(facts: OverviewFacts) {
  const { commands, ubi, catalog, reference } = facts
  const t = useTranslations('image.overview')
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-4">
        {catalog?.facts?.newer && <NewerImage reference={reference} newer={catalog.facts.newer} />}
        {ubi && <UbiStatement />}
        <Subject {...facts} />
      </div>
      <div className="min-w-0 space-y-4">
        <Card title={t('get')}>
          <CommandList commands={shownCommands(commands)} />
        </Card>
        {catalog && <CatalogCard answer={catalog} />}
      </div>
    </div>
  )
}

function Subject({ subject, reference }: OverviewFacts) {
  const t = useTranslations('image.overview')
  switch (subject.kind) {
    case 'image':
      return (
        <ImageOverview
          config={subject.config}
          annotations={subject.manifest.annotations}
          {...(subject.base && { base: subject.base })}
        />
      )
    case 'legacy':
      return (
        <>
          <Remark warns>{t('legacy')}</Remark>
          <ImageOverview config={subject.config} annotations={{}} />
        </>
      )
    case 'artifact':
      return <ArtifactOverview manifest={subject.manifest} reference={reference} />
    case 'unknown':
      return (
        <Remark warns>
          {t.rich('unknown', {
            type: () => <code className="font-mono wrap-anywhere">{subject.mediaType}</code>,
            raw: words => <Link href={imagePage('raw', reference)}>{words}</Link>,
          })}
        </Remark>
      )
  }
}

/** https://developers.redhat.com/articles/ubi-faq */
function UbiStatement() {
  const t = useTranslations('image.overview')
  return <Remark>{t('ubi')}</Remark>
}
