'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import type { WireError } from '#lib/errors/wire'
import { fill, type Sentence, type Translations } from '#lib/messages/say'
import type { FoundImage, NamedImage, Paste } from '#lib/oci/paste/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { registriesQuery } from '#lib/queries/registries'
import { FileResult } from './file-result.tsx'

interface Props {
  readonly text: string
  readonly translations: Translations
}

/** The reader's code is loaded only where a text is read in the browser. */
const readHere = async (text: string): Promise<Paste> => (await import('#lib/oci/paste/read-paste')).readPaste(text)

/** What a text holds that is too long for an address. */
export function LocalResult({ text, translations }: Props) {
  const t = useTranslations('open.localResult')
  const locale = useLocale()
  const told = (sentence: Sentence) => fill(sentence, locale, translations)
  const paste = useQuery({ queryKey: ['paste', text], queryFn: () => readHere(text), staleTime: Infinity, gcTime: 0 })
  const registries = useQuery(registriesQuery())
  if (!paste.data) return null
  const found = foundIn(paste.data)
  if (!found) return <Notice error={notUnderstood(paste.data, t('nothing'), told)} />
  return (
    <FileResult
      file={found.file}
      rows={found.found.map(({ problem, ...entry }) => ({
        found: { ...entry, ...(problem && { problem: told(problem) }) },
        images: entry.reference ? [entry as NamedImage] : [],
      }))}
      omitted={found.omitted}
      {...(found.readLines !== undefined && { readLines: found.readLines })}
      registries={registries.data?.registries ?? []}
    />
  )
}

type Found = Extract<Paste, { kind: 'references' }>

/** One image is a table of one row. */
function foundIn(paste: Paste): Found | undefined {
  if (paste.kind === 'references') return paste
  if (paste.kind !== 'reference') return undefined
  const { kind: _kind, host: _host, ...image } = paste
  const found: FoundImage = { ...image, text: formatCanonical(image.reference), place: 'text', lines: [1] }
  return { kind: 'references', file: 'yaml', found: [found], omitted: 0 }
}

const notUnderstood = (paste: Paste, otherwise: string, told: (sentence: Sentence) => string): WireError => ({
  code: 'invalid-reference',
  message: paste.kind === 'unknown' ? told(paste.why) : otherwise,
  ...(paste.kind === 'unknown' && paste.hint !== undefined && { hint: told(paste.hint) }),
})
