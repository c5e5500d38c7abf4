import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageSubjectMark } from '#components/palette/page-subject'
import { Share } from '#components/share/share'
import { Visit } from '#components/shelf/visit'
import { ClassBadge } from '#components/shell/class-badge'
import { ReferenceBar } from '#components/shell/reference-bar'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { SelectLinks } from '#components/ui/select-links'
import { Tabs } from '#components/ui/tabs'
import type { FrameFacts, OpenedFacts } from '#lib/contract/views/image-frame'
import { comparePage, compareStepPage } from '#lib/routes/compare-page'
import { imagePage } from '#lib/routes/pages'
import { imageCrumbs } from '../shell/reference-crumbs.ts'
import { ImageHeader } from './image-header.tsx'
import { imageShare } from './image-share.ts'
import { imageTabs } from './image-tabs.ts'
import { RegistryRemarks } from './registry-remarks.tsx'

interface Props {
  readonly frame: FrameFacts
  readonly children: ReactNode
}

/** What every view of one reference stands in: the reference, whose it is, the document it led to, the other views. */
export function ImageFrame({ frame, children }: Props) {
  const t = useTranslations('image.imageFrame')
  const tabNames = useTranslations('image.imageTabs')
  const { view, reference, classes, now, opened } = frame
  const tabs = opened ? imageTabs(view, tabNames, opened) : []
  return (
    <>
      <ReferenceBar
        crumbs={imageCrumbs(reference, view, { platform: opened?.isIndex ? opened.platform : undefined })}
        badges={classes.map(entry => <ClassBadge key={entry.class} class={entry.class} reason={entry.reason} />)}
        actions={
          <>
            {opened && opened.platforms.length > 0 && <PlatformPicker view={view} opened={opened} />}
            {opened && <CompareLink opened={opened} />}
            <Share target={imageShare(frame)} />
          </>
        }
      />
      {opened && (
        <>
          <ImageHeader opened={opened} now={now} />
          <RegistryRemarks opened={opened} />
          <div className="mt-4 mb-5">
            <Tabs label={t('views')} tabs={tabs} />
          </div>
          <Visit {...reference} />
          <PageSubjectMark subject={{ reference, digest: opened.pinned.digest, views: tabs }} />
        </>
      )}
      {children}
    </>
  )
}

/** With the tag before it, to begin with; of a digest alone, with what the reader names. */
function CompareLink({ opened: { kind, pinned, isIndex, platform } }: Pick<PickerProps, 'opened'>) {
  const t = useTranslations('image.imageFrame')
  if (kind !== 'image' && kind !== 'index') return null
  const state = { platform: isIndex ? platform : undefined }
  return (
    <Link
      href={
        pinned.tag === undefined
          ? comparePage(undefined, pinned, state)
          : compareStepPage(pinned, pinned, 'from-previous', state)
      }
      tone="bare"
      rel="nofollow"
      className={buttonStyles({ size: 'small' })}
    >
      {t('compare')}
    </Link>
  )
}

interface PickerProps {
  readonly view: FrameFacts['view']
  readonly opened: OpenedFacts
}

function PlatformPicker({ view, opened }: PickerProps) {
  const t = useTranslations('image.imageFrame')
  const { platforms, platform: current, pinned } = opened
  return (
    <SelectLinks
      label={t('platform')}
      options={platforms.map(platform => ({
        href: imagePage(view, pinned, { platform }),
        label: platform,
        ...(platform === current && { current: true }),
      }))}
    />
  )
}
