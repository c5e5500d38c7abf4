import type { english } from './english.ts'
import type { Translation } from './translation.ts'

type Messages = Translation<typeof english>

/** Components that run in the browser; every other text stays on the server. A test holds this list to the code. */
export const browserMessagePaths = [
  'chosen.reading',
  'compare.comparing',
  'compare.copyMarkdown',
  'compare.differenceTree',
  'compare.fileStates',
  'compare.keys',
  'downloads.line',
  'downloads.tray',
  'feedback.notice',
  'feedback.retryCountdown',
  'files.fileTree',
  'files.reading',
  'genealogy.zoomable',
  'get.clientChoice',
  'get.copyDestination',
  'image.timestamp',
  'import.importArchive',
  'import.importProgress',
  'open.fileResult',
  'open.imageTable',
  'open.localResult',
  'open.pasteField',
  'palette.actions',
  'palette.commandPalette',
  'palette.openItem',
  'palette.paletteKey',
  'queries.apiFailure',
  'registry.confirmRegistry',
  'registry.listAge',
  'registry.probeLine',
  'registry.readAnewButton',
  'registry.login',
  'registry.loginTest',
  'registry.registryQuota',
  'registry.repositoryList',
  'registry.summaryOfLine',
  'repository.filterForm',
  'repository.platformChips',
  'repository.tagChoiceBar',
  'repository.tagRowLine',
  'repository.tagTable',
  'search.facets',
  'search.group',
  'search.hit',
  'search.keptList',
  'search.results',
  'search.sources',
  'search.status',
  'share.share',
  'share.sharePanel',
  'shelf.pinButton',
  'shelf.shelfCard',
  'shelf.shelfLists',

  'shell.classBadge',
  'shell.languageSwitch',
  'shell.siblingList',
  'shell.siblingMenu',
  'shell.themeSwitch',
  'suggestions.field',
  'suggestions.menu',
  'suggestions.registryState',
  'ui.copyButton',
  'ui.dialog',
  'ui.digest',
  'ui.filterInput',
  'ui.lineLinks',
  'ui.visibleText',
  'where.table',
] as const

/** The part of all messages that pages carry for their browser components. */
export function browserMessages(messages: Messages): Record<string, Record<string, unknown>> {
  const picked: Record<string, Record<string, unknown>> = {}
  for (const path of browserMessagePaths) {
    const [folder, component] = path.split('.') as [keyof Messages, string]
    const texts: Readonly<Record<string, unknown>> = messages[folder]
    picked[folder] = { ...picked[folder], [component]: texts[component] }
  }
  return picked
}
