import { demos as breadcrumbs } from '#components/shell/breadcrumbs.demo'
import { demos as classBadge } from '#components/shell/class-badge.demo'
import { demos as languageSwitch } from '#components/shell/language-switch.demo'
import { demos as omnibox } from '#components/shell/omnibox.demo'
import { demos as omniboxPlace } from '#components/shell/omnibox-place.demo'
import { demos as referenceBar } from '#components/shell/reference-bar.demo'
import { demos as siblingList } from '#components/shell/sibling-list.demo'
import { demos as siblingMenu } from '#components/shell/sibling-menu.demo'
import { demos as skipLink } from '#components/shell/skip-link.demo'
import { demos as term } from '#components/shell/term.demo'
import { demos as themeSwitch } from '#components/shell/theme-switch.demo'
import { demos as wordmark } from '#components/shell/wordmark.demo'

/** What every page stands in. */
export const shellDemos = {
  breadcrumbs,
  'class-badge': classBadge,
  'language-switch': languageSwitch,
  omnibox,
  'omnibox-place': omniboxPlace,
  'reference-bar': referenceBar,
  'sibling-list': siblingList,
  'sibling-menu': siblingMenu,
  'skip-link': skipLink,
  term,
  'theme-switch': themeSwitch,
  wordmark,
} as const
