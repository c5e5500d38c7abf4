import type { CSSProperties, ReactNode } from 'react'

interface Props {
  /** What each line shows, in order, without its end. */
  readonly lines: readonly ReactNode[]
}

/** Lines are laid out in blocks of so many, and blocks out of sight not at all. */
const blockLines = 400

/** Height of one line that does not wrap: links in lines below each other are as far apart as WCAG 2.5.8 wants. */
const lineRem = 1.5

/** One line. No component: there can be ten thousand of them, and each would be paid for. */
const numbered = (content: ReactNode, number: number) => (
  <span key={number} id={`L${number}`}>
    <a href={`#L${number}`} tabIndex={number === 1 ? 0 : -1}>
      {number}
    </a>
    {content}
    {'\n'}
  </span>
)

/**
 * Lines of a text with their numbers, each a link to itself. `LineLinks` around it adds ranges; without it, and without
 * JavaScript, a single line can be linked to. The looks are `numbered-lines` in the stylesheet.
 */
export function NumberedLines({ lines }: Props) {
  const blocks = Array.from({ length: Math.ceil(lines.length / blockLines) }, (_, index) =>
    lines.slice(index * blockLines, (index + 1) * blockLines),
  )
  return (
    <code
      className="numbered-lines block text-[1em] wrap-anywhere whitespace-pre-wrap"
      style={{ '--digits': String(lines.length).length } as CSSProperties}
    >
      {blocks.map((block, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never change their place
          key={index}
          className={blocks.length > 1 ? 'block [content-visibility:auto]' : 'block'}
          {...(blocks.length > 1 && { style: { containIntrinsicBlockSize: `auto ${block.length * lineRem}rem` } })}
        >
          {block.map((content, offset) => numbered(content, index * blockLines + offset + 1))}
        </span>
      ))}
    </code>
  )
}
