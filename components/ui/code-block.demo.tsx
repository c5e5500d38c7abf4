import { CodeBlock } from './code-block.tsx'
import type { Demos } from './demos.tsx'

const long =
  'podman run --rm -p 8080:8080 -v ./html:/var/www/html:Z registry.access.redhat.com/ubi9/httpd-24@sha256:38427c29d41e7a1f6f0c9c9d2f6f8c2b3b8f1a6de1f7a0c4f2f1d3b5a7c9e0b1'

export const demos: Demos = {
  command: () => <CodeBlock text="podman login registry.redhat.io" what="command" />,
  'long line, scrolls': () => <CodeBlock text={long} what="command" caption="Runs the image on port 8080" />,
  'long line, wraps': () => <CodeBlock text={long} what="command" wrap />,
  lines: () => (
    <CodeBlock
      text={'FROM ubi9/httpd-24\nCOPY . /var/www/html\nUSER 1001'}
      what="Containerfile"
      caption="Containerfile"
    />
  ),
}
