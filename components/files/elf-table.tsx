import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { type Definition, DefinitionList } from '#components/ui/definition-list'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownElf } from '#lib/contract/views/file-contents'
import type { FilesPlace } from '#lib/contract/views/files'
import { ProgramName } from './program-name.tsx'

interface Props {
  readonly elf: ShownElf
  readonly place: FilesPlace
}

const terms = ['machine', 'type', 'osAbi', 'entry', 'interpreter', 'soname', 'buildId'] as const

/** What the header and the dynamic section of a program or library say. */
export function ElfTable({ elf, place }: Props) {
  const t = useTranslations('files.elfTable')
  const items = terms.flatMap((term): Definition[] => {
    const text = elf[term]
    if (text === undefined) return []
    return [{ key: term, term: t(term), value: <VisibleText text={text} limit={300} /> }]
  })
  return (
    <Card title={t('title', { bits: elf.bits })}>
      <DefinitionList
        items={[
          ...items,
          ...(elf.searchPaths.length === 0
            ? []
            : [
                { key: 'paths', term: t('paths'), value: <VisibleText text={elf.searchPaths.join(':')} limit={500} /> },
              ]),
          { key: 'order', term: t('order'), value: t(elf.endian) },
          { key: 'symbols', term: t('symbols'), value: t(elf.hasSymbols ? 'kept' : 'stripped') },
          {
            key: 'needed',
            term: t('needed'),
            value:
              elf.needed.length === 0 ? (
                t('static')
              ) : (
                <ul>
                  {elf.needed.map((library, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a file may name a library twice
                    <li key={index}>
                      <ProgramName program={library} place={place} />
                      {library.path === undefined && <span className="text-xs text-muted"> {t('missing')}</span>}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Card>
  )
}
