import type { Demos } from '#components/ui/demos'
import { CopyMarkdown } from './copy-markdown.tsx'

export const demos: Demos = {
  button: () => <CopyMarkdown url="/api/v1/compare" />,
}
