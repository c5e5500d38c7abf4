import { useTranslations } from 'next-intl'
import { Disclosure } from './disclosure.tsx'
import { visibleParts } from './visible-parts.ts'

interface Props {
  /** Text that somebody else wrote: a label, an annotation, a registry's message. */
  readonly text: string
  /** Longer text is folded after this many characters. */
  readonly limit?: number
}

function Parts({ text }: { readonly text: string }) {
  const t = useTranslations('ui.visibleText')
  let offset = 0
  return visibleParts(text).map(part => {
    const key = offset
    offset += part.text.length
    if (part.codePoint === undefined) return part.text
    return (
      <span
        key={key}
        title={t('hidden')}
        className="mx-px rounded-xs bg-warning-soft px-0.5 font-mono text-[0.8em] text-warning"
      >
        {part.codePoint}
      </span>
    )
  })
}

/** The cut at or before `at` that does not fall into a surrogate pair. */
const wholeCharacters = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at

/** Foreign text that can neither break the layout nor lie about its order: hidden characters are named. */
export function VisibleText({ text, limit = 2_000 }: Props) {
  const t = useTranslations('ui.visibleText')
  const cut = text.length > limit ? wholeCharacters(text, limit) : text.length
  return (
    <>
      <bdi className="wrap-anywhere whitespace-pre-wrap">
        <Parts text={text.slice(0, cut)} />
      </bdi>
      {cut < text.length && (
        <Disclosure summary={t('more', { count: text.length - cut })}>
          <bdi className="wrap-anywhere whitespace-pre-wrap">
            <Parts text={text.slice(cut)} />
          </bdi>
        </Disclosure>
      )}
    </>
  )
}
