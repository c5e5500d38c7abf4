import type { ReactNode } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { LineLinks } from '#components/ui/line-links'
import { linkStyles } from '#components/ui/link'
import { NumberedLines } from '#components/ui/numbered-lines'
import { VisibleText } from '#components/ui/visible-text'
import { scrollable } from '../ui/scrollable.ts'
import { type JsonLine, type JsonPiece, jsonLines } from './json-lines.ts'
import type { JsonLink, LinkOf } from './json-links.ts'

interface Props {
  readonly text: string
  /** What the document is, e.g. `manifest`; names the region and the copy button. */
  readonly what: string
  /** Path and query of the page that always shows this text. */
  readonly address: string
  readonly linkOf?: LinkOf
  /** The text is only the beginning of the document, so that there is nothing to copy. */
  readonly cut?: boolean
}

/** JSON as it is written, coloured on the server, its lines numbered, with every string that leads somewhere as a link. */
export function JsonView({ text, what, address, linkOf, cut = false }: Props) {
  return (
    <figure aria-label={what} className="relative min-w-0 rounded-md border bg-sunken">
      <LineLinks address={address}>
        <pre {...scrollable} className="overflow-x-auto rounded-md py-2 font-mono text-[0.8125rem] leading-6">
          <NumberedLines lines={coloured(text, linkOf)} />
        </pre>
      </LineLinks>
      {!cut && <CopyButton text={text} what={what} className="absolute end-1.5 top-1.5 bg-sunken" />}
    </figure>
  )
}

const looks: Readonly<Record<JsonPiece['kind'], string | undefined>> = {
  key: 'text-mark-4',
  string: undefined,
  value: 'text-mark-3',
  mark: undefined,
}

/** Beyond this many pieces only links are elements: a browser lays out plain text much faster. */
const colouredPieces = 10_000

function coloured(text: string, linkOf: LinkOf | undefined): readonly ReactNode[] {
  const lines = jsonLines(text)
  const plain = lines.reduce((count, line) => count + line.length, 0) > colouredPieces
  return lines.map(line => colouredLine(line, plain, linkOf))
}

/** One flat list: a document has thousands of pieces, and each component around one would be paid for as often. */
function colouredLine(line: JsonLine, plain: boolean, linkOf: LinkOf | undefined): readonly ReactNode[] {
  const nodes: ReactNode[] = []
  let text = ''
  const flush = () => {
    if (text !== '') nodes.push(characters(text, nodes.length))
    text = ''
  }
  for (const piece of line) {
    const link = piece.value === undefined ? undefined : linkOf?.(piece.value, piece.key)
    const look = plain ? undefined : looks[piece.kind]
    if (!link && look === undefined) {
      text += piece.text
      continue
    }
    flush()
    const content = characters(piece.text, 0)
    nodes.push(
      link ? (
        anchor(link, content, nodes.length)
      ) : (
        <span key={nodes.length} className={look}>
          {content}
        </span>
      ),
    )
  }
  flush()
  return nodes
}

const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Foreign text; the component that names hidden characters is only paid for where there are some. */
const characters = (text: string, key: number): ReactNode =>
  hidden.test(text) ? <VisibleText key={key} text={text} limit={Number.POSITIVE_INFINITY} /> : text

/** A plain anchor, not the router's link: there can be a thousand in one document. */
function anchor({ href, title, external }: JsonLink, content: ReactNode, key: number): ReactNode {
  if (href === undefined)
    return (
      <span key={key} title={title}>
        {content}
      </span>
    )
  return (
    <a
      key={key}
      href={href}
      title={title}
      {...(external && { rel: 'noopener noreferrer nofollow ugc' })}
      className={linkStyles()}
    >
      {content}
    </a>
  )
}
