import { useLocale } from 'next-intl'
import type { Demos } from '#components/ui/demos'
import { pasteTranslations } from '#lib/messages/paste-translations'
import { SampleAnswers } from '../registry/sample-answers.sample.tsx'
import { LocalResult } from './local-result.tsx'

function Sample({ text }: { readonly text: string }) {
  return (
    <SampleAnswers>
      <LocalResult text={text} translations={pasteTranslations(useLocale())} />
    </SampleAnswers>
  )
}

export const demos: Demos = {
  images: () => (
    <Sample text={'FROM registry.access.redhat.com/ubi9:latest\nCOPY --from=quay.io/podman/hello /a /b\n'} />
  ),
  'not understood': () => <Sample text={'nothing that is an image\n\n'} />,
}
