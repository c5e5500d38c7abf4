import { useLocale } from 'next-intl'
import type { Demos } from '#components/ui/demos'
import { pasteTranslations } from '#lib/messages/paste-translations'
import { PasteField } from './paste-field.tsx'

function Sample({ text }: { readonly text: string }) {
  return <PasteField defaultValue={text} translations={pasteTranslations(useLocale())} />
}

export const demos: Demos = {
  filled: () => <Sample text={'FROM registry.access.redhat.com/ubi9\nRUN dnf install -y httpd\n'} />,
}
