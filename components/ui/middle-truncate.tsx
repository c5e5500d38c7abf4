interface Props {
  readonly text: string
  /** How much of the end always stays: the end is what tells long names apart. */
  readonly tail?: number
}

/** Names that fit nearly everywhere stay in one piece. */
const shortLength = 24

/**
 * One line that gives way in the middle; whole in its title, and where its link has the focus. Screen readers get the
 * text as one word: two boxes side by side are read with a pause between them.
 */
export function MiddleTruncate({ text, tail = 10 }: Props) {
  if (text.length <= shortLength)
    return (
      <span
        title={text}
        className="inline-block max-w-full truncate align-bottom [:focus-visible>&]:whitespace-normal [:focus-visible>&]:wrap-anywhere"
      >
        {text}
      </span>
    )
  const cut = text.length - tail
  return (
    <span title={text} className="inline-flex max-w-full min-w-0 align-bottom [:focus-visible>&]:flex-wrap">
      <span className="sr-only select-none">{text}</span>
      <span aria-hidden className="truncate [:focus-visible>*>&]:overflow-visible">
        {text.slice(0, cut)}
      </span>
      <span aria-hidden className="shrink-0 whitespace-pre">
        {text.slice(cut)}
      </span>
    </span>
  )
}
