import { demos as announcer } from '#components/ui/announcer.demo'
import { demos as badge } from '#components/ui/badge.demo'
import { demos as button } from '#components/ui/button.demo'
import { demos as card } from '#components/ui/card.demo'
import { demos as choiceLink } from '#components/ui/choice-link.demo'
import { demos as copyButton } from '#components/ui/copy-button.demo'
import { demos as definitionList } from '#components/ui/definition-list.demo'
import { demos as dialog } from '#components/ui/dialog.demo'
import { demos as digest } from '#components/ui/digest.demo'
import { demos as disclosure } from '#components/ui/disclosure.demo'
import { demos as externalLink } from '#components/ui/external-link.demo'
import { demos as filterInput } from '#components/ui/filter-input.demo'
import { demos as infotip } from '#components/ui/infotip.demo'
import { demos as link } from '#components/ui/link.demo'
import { demos as markdown } from '#components/ui/markdown.demo'
import { demos as menu } from '#components/ui/menu.demo'
import { demos as middleTruncate } from '#components/ui/middle-truncate.demo'
import { demos as pageLinks } from '#components/ui/page-links.demo'
import { demos as progress } from '#components/ui/progress.demo'
import { demos as segments } from '#components/ui/segments.demo'
import { demos as selectLinks } from '#components/ui/select-links.demo'
import { demos as sizeBar } from '#components/ui/size-bar.demo'
import { demos as skeleton } from '#components/ui/skeleton.demo'
import { demos as tabs } from '#components/ui/tabs.demo'
import { demos as visibleText } from '#components/ui/visible-text.demo'

/** Primitives without a word of the domain. */
export const uiDemos = {
  announcer,
  badge,
  button,
  card,
  'choice-link': choiceLink,
  'copy-button': copyButton,
  'definition-list': definitionList,
  dialog,
  digest,
  disclosure,
  'external-link': externalLink,
  'filter-input': filterInput,
  infotip,
  markdown,
  link,
  menu,
  'middle-truncate': middleTruncate,
  'page-links': pageLinks,
  progress,
  segments,
  'select-links': selectLinks,
  'size-bar': sizeBar,
  skeleton,
  tabs,
  'visible-text': visibleText,
} as const
