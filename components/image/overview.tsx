import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import type { OverviewFacts } from '#lib/contract/views/overview'
import { imagePage } from '#lib/routes/pages'
import { ArtifactOverview } from './artifact-overview.tsx'
import { CommandList } from './command-list.tsx'
import { ImageOverview } from './image-overview.tsx'
import { Remark } from './registry-remarks.tsx'

/** What is this, can I run it, how do I get it. */
export function Overview(facts: OverviewFacts) {
  const { commands, ubi } = facts
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-4">
        {ubi && <UbiStatement />}
        <Subject {...facts} />
      </div>
      <Card title="Get it">
        <CommandList target={commands} />
      </Card>
    </div>
  )
}

function Subject({ subject, reference }: OverviewFacts) {
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
          <Remark warns>
            This image is in Docker’s schema 1, which was replaced in 2016. It has no config of its own: what is shown
            here was read from its history. Many tools can no longer pull it.
          </Remark>
          <ImageOverview config={subject.config} annotations={{}} />
        </>
      )
    case 'artifact':
      return <ArtifactOverview manifest={subject.manifest} reference={reference} />
    case 'unknown':
      return (
        <Remark warns>
          Portolan does not know the media type <code className="font-mono wrap-anywhere">{subject.mediaType}</code>, so
          it reads nothing from this document. <Link href={imagePage('raw', reference)}>The raw view</Link> shows it as
          it is.
        </Remark>
      )
  }
}

/** https://developers.redhat.com/articles/ubi-faq */
function UbiStatement() {
  return (
    <Remark>
      A Red Hat Universal Base Image (UBI). UBI images may be used and redistributed without a subscription. They are
      fully supported only when run on a Red Hat platform (RHEL, OpenShift).
    </Remark>
  )
}
