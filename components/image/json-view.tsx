import { Fragment, type ReactNode } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { Link, linkStyles } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import { type JsonLine, type JsonPiece, jsonLines } from './json-lines.ts'
import type { JsonLink, LinkOf } from './json-links.ts'

interface Props {
  readonly text: string
  /** What the document is, e.g. `manifest`; names the region and the copy button. */
  readonly what: string
  readonly linkOf?: LinkOf
}

const looks: Readonly<Record<JsonPiece['kind'], string | undefined>> = {
  key: 'text-mark-4',
  string: undefined,
  value: 'text-mark-3',
  mark: undefined,
}

/** JSON as it is written, coloured on the server, with every string that leads somewhere as a link. */
export function JsonView({ text, what, linkOf }: Props) {
  const lines = jsonLines(text)
  return (
    <figure aria-label={what} className="relative min-w-0 rounded-md border bg-sunken">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md py-2 ps-3 pe-10 font-mono text-[0.8125rem] leading-5"
      >
        <code className="block wrap-anywhere whitespace-pre-wrap text-[1em]">
          {lines.map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a document that never changes
            <Fragment key={number}>
              <Line line={line} {...(linkOf && { linkOf })} />
              {'\n'}
            </Fragment>
          ))}
        </code>
      </pre>
      <CopyButton text={text} what={what} className="absolute end-1.5 top-1.5 bg-sunken" />
    </figure>
  )
}

function Line({ line, linkOf }: { readonly line: JsonLine; readonly linkOf?: LinkOf }) {
  return line.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a line that never changes
    <Piece key={at} piece={piece} {...(linkOf && { linkOf })} />
  ))
}

function Piece({ piece, linkOf }: { readonly piece: JsonPiece; readonly linkOf?: LinkOf }) {
  const text = <Characters text={piece.text} />
  const link = piece.value === undefined ? undefined : linkOf?.(piece.value, piece.key)
  if (link) return <Linked link={link}>{text}</Linked>
  const look = looks[piece.kind]
  return look === undefined ? text : <span className={look}>{text}</span>
}

const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Foreign text; the component that names hidden characters is only paid for where there are some. */
function Characters({ text }: { readonly text: string }) {
  return hidden.test(text) ? <VisibleText text={text} limit={Number.POSITIVE_INFINITY} /> : text
}

function Linked({ link, children }: { readonly link: JsonLink; readonly children: ReactNode }) {
  const { href, title, external } = link
  if (href === undefined) return <span title={title}>{children}</span>
  if (external)
    return (
      <a href={href} title={title} rel="noopener noreferrer nofollow ugc" className={linkStyles()}>
        {children}
      </a>
    )
  return (
    <Link href={href} title={title}>
      {children}
    </Link>
  )
}
