import type { Demos } from '#components/ui/demos'
import { ShelfLists } from './shelf-lists.tsx'

export const demos: Demos = { 'what this browser has kept': () => <ShelfLists /> }
