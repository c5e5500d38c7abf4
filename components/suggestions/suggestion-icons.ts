import BoxIcon from 'lucide-react/icons/box'
import HistoryIcon from 'lucide-react/icons/history'
import SearchIcon from 'lucide-react/icons/search'
import ServerIcon from 'lucide-react/icons/server'
import StarIcon from 'lucide-react/icons/star'
import TagIcon from 'lucide-react/icons/tag'
import type { SuggestionGroup } from './suggestion.ts'

export const suggestionIcons: Readonly<Record<SuggestionGroup, typeof BoxIcon>> = {
  recent: HistoryIcon,
  pinned: StarIcon,
  repositories: BoxIcon,
  registries: ServerIcon,
  tags: TagIcon,
  search: SearchIcon,
}
