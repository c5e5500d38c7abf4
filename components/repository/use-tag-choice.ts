import { type MouseEvent, useRef } from 'react'
import { sortTags } from '#lib/oci/reference/compare-tags'
import { chooseTags, useChosenTags } from './chosen-tags.ts'

export interface TagChoice {
  /** In the order of the table; those of other pages and filters among them as versions, the newest first. */
  readonly chosen: readonly string[]
  /** How many of them the table does not show. */
  readonly elsewhere: number
  isChosen(tag: string): boolean
  /** Of a box: with the shift key, everything from the box before it takes its state (also by the keyboard). */
  onClick(tag: string): (event: MouseEvent<HTMLInputElement>) => void
  clear(): void
}

/** Tags of `order` from one to the other, whichever comes first. */
export function between(order: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b) as [number, number]
  return from < 0 ? [other] : order.slice(from, to + 1)
}

/** What is chosen in one order: the table's own where it shows all of it. */
export function orderChosen(chosen: readonly string[], order: readonly string[]): readonly string[] {
  const shown = order.filter(tag => chosen.includes(tag))
  return shown.length === chosen.length ? shown : sortTags(chosen, -1)
}

/** Which tags of a repository are ticked, on whatever page of its table. @param repository `host/name` */
export function useTagChoice(repository: string, order: readonly string[]): TagChoice {
  const chosen = useChosenTags(repository)
  const last = useRef<string>(undefined)
  return {
    chosen: orderChosen(chosen, order),
    elsewhere: chosen.filter(tag => !order.includes(tag)).length,
    isChosen: tag => chosen.includes(tag),
    onClick: tag => event => {
      const { checked } = event.currentTarget
      const range = event.shiftKey && last.current !== undefined ? between(order, last.current, tag) : [tag]
      last.current = tag
      const next = new Set(chosen)
      for (const each of range) checked ? next.add(each) : next.delete(each)
      chooseTags(repository, next)
    },
    clear: () => chooseTags(repository, []),
  }
}
