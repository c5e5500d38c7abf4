import { file, type TarEntry } from '../format/tar-entry.ts'

export interface SiteRelease {
  /** Shown at the foot of the page. */
  readonly version: string
  readonly chapters: readonly { readonly file: string; readonly title: string; readonly text: string }[]
}

const styles = `:root {
  color-scheme: light dark;
  --ink: #1b2a3a;
  --sea: #d9e8ef;
}

body {
  background: var(--sea);
  color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif;
  margin: 3rem auto;
  max-width: 40rem;
}

footer {
  border-block-start: 1px solid;
  font-size: 0.875rem;
  margin-block-start: 3rem;
}
`

const compass = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Compass rose">
  <circle cx="32" cy="32" r="30" fill="none" stroke="#1b2a3a" stroke-width="2"/>
  <path d="M32 4l6 28-6 28-6-28z" fill="#1b2a3a"/>
  <path d="M4 32l28-6 28 6-28 6z" fill="#7fa8bd"/>
</svg>
`

const page = (title: string, body: string, version: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="/css/site.css">
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
    <footer>Release ${version}</footer>
  </body>
</html>
`

/** The site a course participant copies into the image. */
export const webSite = ({ version, chapters }: SiteRelease): readonly TarEntry[] => [
  file(
    'var/www/html/index.html',
    page(
      'Welcome aboard',
      `<img src="/img/compass.svg" alt="" width="64" height="64">
    <ul>${chapters.map(chapter => `<li><a href="/${chapter.file}">${chapter.title}</a></li>`).join('')}</ul>`,
      version,
    ),
  ),
  ...chapters.map(chapter =>
    file(`var/www/html/${chapter.file}`, page(chapter.title, `<p>${chapter.text}</p>`, version)),
  ),
  file('var/www/html/css/site.css', styles),
  file('var/www/html/img/compass.svg', compass),
]
