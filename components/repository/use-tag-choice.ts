import { type MouseEvent, useRef, useState } from 'react'

export interface TagChoice {
  /** In the order of the table. */
  readonly chosen: readonly string[]
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

/** Which tags of a table are ticked. */
export function useTagChoice(order: readonly string[]): TagChoice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string>(undefined)
  return {
    chosen: order.filter(tag => chosen.has(tag)),
    isChosen: tag => chosen.has(tag),
    onClick: tag => event => {
      const { checked } = event.currentTarget
      const range = event.shiftKey && last.current !== undefined ? between(order, last.current, tag) : [tag]
      last.current = tag
      setChosen(before => {
        const next = new Set(before)
        for (const each of range) checked ? next.add(each) : next.delete(each)
        return next
      })
    },
    clear: () => setChosen(new Set()),
  }
}
