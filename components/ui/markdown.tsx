import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { boundedMarkdown } from './bounded-markdown.ts'
import { ExternalLink } from './external-link.tsx'
import { scrollable } from './scrollable.ts'

interface Props {
  /** CommonMark with GitHub's extensions, written by a stranger. */
  readonly text: string
}

/** A picture is fetched from whoever the text names, who would learn who reads it: it stays a link. */
function Picture({ src, alt }: { readonly src?: unknown; readonly alt?: string | undefined }) {
  const t = useTranslations('ui.markdown')
  const words = t('picture', { words: alt === undefined || alt === '' ? t('unnamed') : alt })
  return typeof src === 'string' ? (
    <ExternalLink href={src} untrusted>
      {words}
    </ExternalLink>
  ) : (
    <span>{words}</span>
  )
}

const heading = (size: string) =>
  function Heading({ children }: { readonly children?: ReactNode }) {
    return <h3 className={`mt-5 mb-2 font-semibold first:mt-0 ${size}`}>{children}</h3>
  }

/** Sizes instead of ranks: below the page's own headings, a text's first rank is not the page's first. */
const components: Components = {
  a: ({ href, children }) => (
    <ExternalLink href={href ?? ''} untrusted>
      {children}
    </ExternalLink>
  ),
  img: ({ src, alt }) => <Picture src={src} alt={alt} />,
  h1: heading('text-xl'),
  h2: heading('text-lg'),
  h3: heading('text-base'),
  h4: heading('text-sm'),
  h5: heading('text-sm'),
  h6: heading('text-sm'),
  p: ({ children }) => <p className="my-2">{children}</p>,
  ul: ({ children }) => <ul className="my-2 list-disc ps-6">{children}</ul>,
  ol: ({ children }) => <ol className="my-2 list-decimal ps-6">{children}</ol>,
  blockquote: ({ children }) => <blockquote className="my-2 border-s-4 ps-3 text-muted">{children}</blockquote>,
  code: ({ children }) => (
    <code className="rounded-xs bg-sunken px-1 font-mono text-[0.85em] wrap-anywhere">{children}</code>
  ),
  pre: ({ children }) => (
    <pre {...scrollable} className="my-3 overflow-x-auto rounded-md bg-sunken p-3 text-[0.8125rem]">
      {children}
    </pre>
  ),
  table: ({ children }) => (
    <div className="my-3 overflow-x-auto">
      <table className="border-collapse text-sm [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:px-2 [&_th]:py-1">
        {children}
      </table>
    </div>
  ),
  hr: () => <hr className="my-4" />,
}

/** A stranger's prose: no HTML of its own, links that vouch for nothing, no picture loaded from anywhere. */
export function Markdown({ text }: Props) {
  return (
    <div className="max-w-prose leading-relaxed wrap-anywhere">
      <ReactMarkdown skipHtml remarkPlugins={[remarkGfm]} components={components}>
        {boundedMarkdown(text)}
      </ReactMarkdown>
    </div>
  )
}
