import { demos as crash } from '#components/feedback/crash.demo'
import { demos as empty } from '#components/feedback/empty.demo'
import { demos as notice } from '#components/feedback/notice.demo'
import { demos as retryCountdown } from '#components/feedback/retry-countdown.demo'
import { demos as waiting } from '#components/feedback/waiting.demo'
import { demos as breadcrumbs } from '#components/shell/breadcrumbs.demo'
import { demos as classBadge } from '#components/shell/class-badge.demo'
import { demos as omnibox } from '#components/shell/omnibox.demo'
import { demos as referenceBar } from '#components/shell/reference-bar.demo'
import { demos as skipLink } from '#components/shell/skip-link.demo'
import { demos as term } from '#components/shell/term.demo'
import { demos as themeSwitch } from '#components/shell/theme-switch.demo'
import { demos as wordmark } from '#components/shell/wordmark.demo'
import { demos as announcer } from '#components/ui/announcer.demo'
import { demos as badge } from '#components/ui/badge.demo'
import { demos as button } from '#components/ui/button.demo'
import { demos as card } from '#components/ui/card.demo'
import { demos as codeBlock } from '#components/ui/code-block.demo'
import { demos as copyButton } from '#components/ui/copy-button.demo'
import { demos as definitionList } from '#components/ui/definition-list.demo'
import type { Demos } from '#components/ui/demos'
import { demos as dialog } from '#components/ui/dialog.demo'
import { demos as digest } from '#components/ui/digest.demo'
import { demos as disclosure } from '#components/ui/disclosure.demo'
import { demos as externalLink } from '#components/ui/external-link.demo'
import { demos as filterInput } from '#components/ui/filter-input.demo'
import { demos as infotip } from '#components/ui/infotip.demo'
import { demos as link } from '#components/ui/link.demo'
import { demos as menu } from '#components/ui/menu.demo'
import { demos as middleTruncate } from '#components/ui/middle-truncate.demo'
import { demos as progress } from '#components/ui/progress.demo'
import { demos as selectLinks } from '#components/ui/select-links.demo'
import { demos as sizeBar } from '#components/ui/size-bar.demo'
import { demos as skeleton } from '#components/ui/skeleton.demo'
import { demos as table } from '#components/ui/table.demo'
import { demos as tabs } from '#components/ui/tabs.demo'
import { demos as tree } from '#components/ui/tree.demo'
import { demos as virtualList } from '#components/ui/virtual-list.demo'
import { demos as visibleText } from '#components/ui/visible-text.demo'
import { imageDemos } from './image-demos'

/** Folder of components → component → states. */
export const allDemos: Readonly<Record<string, Readonly<Record<string, Demos>>>> = {
  shell: {
    breadcrumbs: breadcrumbs,
    'class-badge': classBadge,
    omnibox: omnibox,
    'reference-bar': referenceBar,
    'skip-link': skipLink,
    term: term,
    'theme-switch': themeSwitch,
    wordmark: wordmark,
  },
  feedback: {
    crash: crash,
    empty: empty,
    notice: notice,
    'retry-countdown': retryCountdown,
    waiting: waiting,
  },
  ui: {
    announcer: announcer,
    badge: badge,
    button: button,
    card: card,
    'code-block': codeBlock,
    'copy-button': copyButton,
    'definition-list': definitionList,
    dialog: dialog,
    digest: digest,
    disclosure: disclosure,
    'external-link': externalLink,
    'filter-input': filterInput,
    infotip: infotip,
    link: link,
    menu: menu,
    'middle-truncate': middleTruncate,
    progress: progress,
    'select-links': selectLinks,
    'size-bar': sizeBar,
    skeleton: skeleton,
    table: table,
    tabs: tabs,
    tree: tree,
    'virtual-list': virtualList,
    'visible-text': visibleText,
  },
  ...imageDemos,
}
