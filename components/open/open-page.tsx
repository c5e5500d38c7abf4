import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import { Omnibox } from '#components/shell/omnibox'
import { Link } from '#components/ui/link'
import type { OpenedText } from '#lib/contract/views/opened-text'
import type { Attempt } from '#lib/errors/attempt'
import { pasteTranslations } from '#lib/messages/paste-translations'
import { openPage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { ChoiceList } from './choice-list.tsx'
import { FileResult } from './file-result.tsx'
import { examples } from './open-words.ts'
import { PasteField } from './paste-field.tsx'

interface Props {
  readonly text: string
  readonly opened: Attempt<OpenedText>
}

/** What a pasted text leads to where that is not one page: a choice, a table, or why it was not understood. */
export function OpenPage({ text, opened }: Props) {
  const t = useTranslations('open.openPage')
  const failure = useFailure()
  const isFile = text.includes('\n')
  const isEmpty = text.trim() === ''
  return (
    <div className="space-y-6">
      <div className="mx-auto max-w-3xl space-y-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <Omnibox defaultValue={isFile ? '' : text.slice(0, 1024)} large />
        {!opened.ok && !isEmpty && (
          <Notice error={failure(opened.error)}>
            <Examples />
          </Notice>
        )}
        {isEmpty && <Examples />}
        {opened.ok && opened.value.kind === 'choice' && <ChoiceList {...opened.value} />}
      </div>
      {opened.ok && opened.value.kind === 'file' && <FileResult {...opened.value} />}
      <div className="mx-auto max-w-3xl">
        <PasteField defaultValue={isFile ? text : ''} translations={pasteTranslations(useLocale())} />
      </div>
    </div>
  )
}

function Examples() {
  const t = useTranslations('open.openPage')
  return (
    <div className="text-sm">
      <p className="text-muted">{t('examples')}</p>
      <ul className="mt-1 space-y-0.5">
        {examples.map(example => (
          <li key={example}>
            <Link href={openPage(example)} className="font-mono text-[0.8125rem] wrap-anywhere">
              {example}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
