import { useTranslations } from 'next-intl'
import { type ReactNode, Suspense } from 'react'
import { Digest } from '#components/ui/digest'
import { Link } from '#components/ui/link'
import type { OpenedFacts } from '#lib/contract/views/image-frame'
import type { TagNow } from '#lib/contract/views/tag-now'
import { formatDate } from '#lib/format/format-date'
import { comparePage } from '#lib/routes/compare-page'
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
      <Suspense fallback={<Asking opened={opened} />}>
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

const tagOf = ({ pinned }: OpenedFacts) => <span className="font-medium text-text">{pinned.tag}</span>
const moment = (date: Date) => <time dateTime={date.toISOString()}>{formatDate(date)}</time>
const platformOf = ({ isIndex, platform }: OpenedFacts) => ({ platform: isIndex ? platform : undefined })

function Asking({ opened }: Props) {
  const t = useTranslations('image.tagLine')
  return <Line>{t.rich('asking', { tag: () => tagOf(opened) })}</Line>
}

function Resolution({ opened, at }: Props & { readonly at: Date }) {
  const t = useTranslations('image.tagLine')
  const { pinned, tagPast } = opened
  const { registry, name } = pinned
  const before = tagPast?.before
  const parts = { tag: () => tagOf(opened), at: () => moment(at) }
  return (
    <Line>
      {before
        ? t.rich('movedSince', {
            ...parts,
            before: () => (
              <Digest digest={before.digest} href={imagePage('image', { registry, name, digest: before.digest })} />
            ),
            until: () => moment(before.seenUntil),
          })
        : t.rich('resolved', parts)}{' '}
      {t.rich('keep', {
        link: words => (
          <Link href={imagePage('image', pinned, platformOf(opened))} tone="underlined">
            {words}
          </Link>
        ),
      })}
    </Line>
  )
}

function Now({ opened, now }: Props & { readonly now: TagNow }) {
  const t = useTranslations('image.tagLine')
  const tag = () => tagOf(opened)
  switch (now.state) {
    case 'same':
      return <Line>{t.rich('same', { tag, at: () => moment(now.askedAt) })}</Line>
    case 'moved':
      return <Moved opened={opened} now={now} />
    case 'gone': {
      const { seenHereUntil } = now
      return (
        <Line warns>
          {seenHereUntil ? t.rich('goneSince', { tag, until: () => moment(seenHereUntil) }) : t.rich('gone', { tag })}
        </Line>
      )
    }
    case 'unknown':
      return <Line>{t.rich('unknown', { tag })}</Line>
  }
}

function Moved({ opened, now }: Props & { readonly now: Extract<TagNow, { readonly state: 'moved' }> }) {
  const t = useTranslations('image.tagLine')
  const { digest, seenHereUntil } = now
  const there = imagePage('image', { ...opened.pinned, digest }, platformOf(opened))
  const parts = {
    tag: () => tagOf(opened),
    digest: () => <Digest digest={digest} href={there} />,
    since: () => moment(now.seenThereSince),
  }
  return (
    <Line warns>
      {seenHereUntil ? t.rich('moved', { ...parts, until: () => moment(seenHereUntil) }) : t.rich('elsewhere', parts)}{' '}
      <Link href={there} tone="underlined">
        {t('open')}
      </Link>{' '}
      <Link href={comparePage(opened.pinned, { ...opened.pinned, digest }, platformOf(opened))} tone="underlined">
        {t('compare')}
      </Link>
    </Line>
  )
}
