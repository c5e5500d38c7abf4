import type { Demos } from './demos.tsx'
import { LineLinks } from './line-links.tsx'
import { NumberedLines } from './numbered-lines.tsx'

export const demos: Demos = {
  'click, Shift and click': () => (
    <LineLinks address="/styleguide">
      <pre className="rounded-md border bg-sunken py-2 font-mono text-[0.8125rem] leading-6">
        <NumberedLines lines={['FROM scratch', 'COPY hello /', 'USER 1001', 'CMD ["/hello"]']} />
      </pre>
    </LineLinks>
  ),
}
