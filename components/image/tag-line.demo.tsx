import type { OpenedFacts } from '#lib/contract/views/image-frame'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { TagLine } from './tag-line.tsx'

const digest = parseDigest(`sha256:${'77aa1c04'.repeat(8)}`)
const other = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const monday = new Date('2026-11-16T09:30:00Z')
const today = new Date('2026-11-21T12:00:00Z')

const opened: OpenedFacts = {
  pinned: { registry: 'registry.access.redhat.com', name: 'ubi9/httpd-24', tag: 'latest', digest },
  kind: 'image',
  isIndex: false,
  platforms: [],
  warnings: [],
}
const pinned = (tagNow: NonNullable<OpenedFacts['tagNow']>) => () => <TagLine opened={{ ...opened, tagNow }} />

export const demos: Demos = {
  'by tag': () => <TagLine opened={{ ...opened, resolvedAt: today }} />,
  'by tag, moved since it was seen last': () => (
    <TagLine
      opened={{
        ...opened,
        resolvedAt: today,
        tagPast: { seenSince: today, before: { digest: other, seenUntil: monday } },
      }}
    />
  ),
  'pinned, the tag still there': pinned({ state: 'same', askedAt: today, seenSince: monday }),
  'pinned, the tag moved': pinned({
    state: 'moved',
    askedAt: today,
    digest: other,
    seenThereSince: today,
    seenHereUntil: monday,
  }),
  'pinned, the tag never seen there': pinned({ state: 'moved', askedAt: today, digest: other, seenThereSince: today }),
  'pinned, the tag gone': pinned({ state: 'gone', seenHereUntil: monday }),
  'pinned, no answer': pinned({ state: 'unknown' }),
}
