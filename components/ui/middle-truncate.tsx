interface Props {
  readonly text: string
  /** How much of the end always stays: the end is what tells long names apart. */
  readonly tail?: number
}

/** One line that gives way in the middle; whole in its title, and where its link has the focus. */
export function MiddleTruncate({ text, tail = 10 }: Props) {
  const cut = Math.max(0, text.length - tail)
  return (
    <span title={text} className="inline-flex max-w-full min-w-0 align-bottom [:focus-visible>&]:flex-wrap">
      <span className="truncate [:focus-visible>*>&]:overflow-visible">{text.slice(0, cut)}</span>
      <span className="shrink-0 whitespace-pre">{text.slice(cut)}</span>
    </span>
  )
}
