/** The first line of a description that says anything, without the marks of a Markdown heading: one line of a list. */
export const firstLine = (text: string | undefined): string | undefined =>
  text
    ?.split('\n')
    .map(line => line.replace(/^\s*#{1,6}\s+/, '').trim())
    .find(line => line !== '')
