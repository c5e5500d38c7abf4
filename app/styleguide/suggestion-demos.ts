import { demos as paletteContents } from '#components/palette/palette-contents.demo'
import { demos as paletteItems } from '#components/palette/palette-items.demo'
import { demos as pinButton } from '#components/shelf/pin-button.demo'
import { demos as shelfCard } from '#components/shelf/shelf-card.demo'
import { demos as shelfLists } from '#components/shelf/shelf-lists.demo'
import { demos as markedText } from '#components/suggestions/marked-text.demo'
import { demos as omniboxField } from '#components/suggestions/omnibox-field.demo'
import { demos as registryState } from '#components/suggestions/registry-state.demo'
import { demos as suggestionLine } from '#components/suggestions/suggestion-line.demo'
import { demos as suggestionMenu } from '#components/suggestions/suggestion-menu.demo'

/** What is at hand, and what is offered while somebody types. */
export const suggestionDemos = {
  suggestions: {
    'marked-text': markedText,
    'omnibox-field': omniboxField,
    'registry-state': registryState,
    'suggestion-line': suggestionLine,
    'suggestion-menu': suggestionMenu,
  },
  shelf: {
    'pin-button': pinButton,
    'shelf-card': shelfCard,
    'shelf-lists': shelfLists,
  },
  palette: {
    'palette-contents': paletteContents,
    'palette-items': paletteItems,
  },
} as const
