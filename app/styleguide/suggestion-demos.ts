import { demos as pinButton } from '#components/shelf/pin-button.demo'
import { demos as shelfCard } from '#components/shelf/shelf-card.demo'
import { demos as suggestionMenu } from '#components/suggestions/suggestion-menu.demo'

/** What is at hand, and what is offered while somebody types. */
export const suggestionDemos = {
  suggestions: { 'suggestion-menu': suggestionMenu },
  shelf: { 'pin-button': pinButton, 'shelf-card': shelfCard },
} as const
