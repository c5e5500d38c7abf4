import type { Demos } from './demos.tsx'
import { NumberedLines } from './numbered-lines.tsx'

export const demos: Demos = {
  'a few lines': () => (
    <pre className="rounded-md border bg-sunken py-2 font-mono text-[0.8125rem] leading-6">
      <NumberedLines
        lines={['FROM ubi9/httpd-24', '', 'COPY . /var/www/html', `LABEL summary="${'a long text '.repeat(20)}"`]}
      />
    </pre>
  ),
}
