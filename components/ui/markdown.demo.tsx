import type { Demos } from './demos.tsx'
import { Markdown } from './markdown.tsx'

const page = `# Apache httpd

A *small* web server. See [its documentation](https://httpd.apache.org/docs/) or https://httpd.apache.org.

| Tag | Moves |
| --- | --- |
| \`1\` | with every build |
| \`1-274\` | never |

1. Pull it
2. Run it

\`\`\`
podman run -p 8080:8080 registry.example.com/httpd:1
\`\`\`

> Nothing here is loaded from elsewhere: ![the logo](https://example.com/logo.png)
`

const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>

[click](javascript:alert(1)) [file](file:///etc/passwd) [relative](../up) ![](http://169.254.169.254/)

Reads \u202egnorw\u202c here. ${'>'.repeat(40)} deep`

export const demos: Demos = {
  page: () => <Markdown text={page} />,
  hostile: () => <Markdown text={hostile} />,
}
