import { type ReactNode, Suspense } from 'react'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import type { OpenedFacts } from '#lib/contract/views/image-frame'
import type { TagNow } from '#lib/contract/views/tag-now'
import { formatDate } from '#lib/format/format-date'
import { imagePage } from '#lib/routes/pages'

interface Props {
  readonly opened: OpenedFacts
}

/** What the tag has to do with the digest shown: when it named it, and on a pinned page whether it still does. */
export function TagLine({ opened }: Props) {
  const { resolvedAt, tagNow } = opened
  if (resolvedAt) return <Resolution opened={opened} at={resolvedAt} />
  if (!tagNow) return null
  if (!(tagNow instanceof Promise)) return <Now opened={opened} now={tagNow} />
  return (
    <div className="grid *:col-start-1 *:row-start-1">
      {/* The longest there can be keeps the room for what comes. */}
      <div aria-hidden className="invisible">
        <Now opened={opened} now={longest(opened)} />
      </div>
      <Suspense
        fallback={
          <Line>
            Pinned to this digest. Asking where the tag <Tag opened={opened} /> is now…
          </Line>
        }
      >
        <Later opened={opened} now={tagNow} />
      </Suspense>
    </div>
  )
}

async function Later({ opened, now }: Props & { readonly now: Promise<TagNow> }) {
  return <Now opened={opened} now={await now} />
}

function longest({ pinned }: OpenedFacts): TagNow {
  const date = new Date(0)
  return { state: 'moved', askedAt: date, digest: pinned.digest, seenThereSince: date, seenHereUntil: date }
}

const Line = ({ warns = false, children }: { readonly warns?: boolean; readonly children: ReactNode }) => (
  <p className={warns ? 'mt-2 text-sm text-warning' : 'mt-2 text-sm text-muted'}>{children}</p>
)

const Tag = ({ opened: { pinned } }: Props) => <span className="font-medium text-text">{pinned.tag}</span>

const Moment = ({ date }: { readonly date: Date }) => <time dateTime={date.toISOString()}>{formatDate(date)}</time>

function Resolution({ opened, at }: Props & { readonly at: Date }) {
  const { pinned, isIndex, platform, tagPast } = opened
  const { registry, name } = pinned
  const before = tagPast?.before
  return (
    <Line>
      The tag <Tag opened={opened} /> named this digest on <Moment date={at} />
      {before && (
        <>
          ; Portolan saw it at{' '}
          <Digest digest={before.digest} href={imagePage('image', { registry, name, digest: before.digest })} /> until{' '}
          <Moment date={before.seenUntil} />
        </>
      )}
      . Links on this page keep to the digest;{' '}
      <Link href={imagePage('image', pinned, { platform: isIndex ? platform : undefined })} tone="underlined">
        open the pinned page
      </Link>{' '}
      to share exactly these bytes.
    </Line>
  )
}

function Now({ opened, now }: Props & { readonly now: TagNow }) {
  switch (now.state) {
    case 'same':
      return (
        <Line>
          Pinned to this digest. The tag <Tag opened={opened} /> still named it on <Moment date={now.askedAt} />.
        </Line>
      )
    case 'moved':
      return <Moved opened={opened} now={now} />
    case 'gone':
      return (
        <Line warns>
          The registry no longer has the tag <Tag opened={opened} />
          {now.seenHereUntil && (
            <>
              , seen at this digest until <Moment date={now.seenHereUntil} />
            </>
          )}
          .
        </Line>
      )
    case 'unknown':
      return (
        <Line>
          Pinned to this digest. The registry did not say where the tag <Tag opened={opened} /> is now.
        </Line>
      )
  }
}

function Moved({ opened, now }: Props & { readonly now: Extract<TagNow, { readonly state: 'moved' }> }) {
  const { pinned, isIndex, platform } = opened
  const there = imagePage('image', { ...pinned, digest: now.digest }, { platform: isIndex ? platform : undefined })
  return (
    <Line warns>
      The tag <Tag opened={opened} /> {now.seenHereUntil ? 'has moved' : 'is not here'}:{' '}
      {now.seenHereUntil && (
        <>
          seen at this digest until <Moment date={now.seenHereUntil} />,{' '}
        </>
      )}
      at <Digest digest={now.digest} href={there} /> since <Moment date={now.seenThereSince} />.{' '}
      <Link href={there} tone="underlined">
        Open what it names now
      </Link>
    </Line>
  )
}
