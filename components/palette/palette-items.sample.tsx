'use client'

import { CommandList, CommandRoot } from 'cmdk'
import CopyIcon from 'lucide-react/icons/copy'
import { ActionItem, OpenItem, SuggestionItem } from './palette-items.tsx'

interface Props {
  /** What the lines are about. */
  readonly text: string
}

const nothing = () => {}

/** For the style guide: the lines of the palette, without its dialog. */
export function PaletteItemsSample({ text }: Props) {
  return (
    <CommandRoot label="Command palette" shouldFilter={false} className="rounded-lg border bg-raised p-1">
      <CommandList label="Results">
        <SuggestionItem
          suggestion={{ group: 'recent', text, detail: 'Our registry', href: '/styleguide', ranges: [[0, 4]] }}
          onSelect={nothing}
        />
        <ActionItem
          action={{ key: 'copy', label: 'Copy reference', detail: text, icon: CopyIcon, run: nothing }}
          onSelect={nothing}
        />
        <OpenItem text={text} onSelect={nothing} />
      </CommandList>
    </CommandRoot>
  )
}
