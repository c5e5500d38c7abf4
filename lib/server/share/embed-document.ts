import 'server-only'
import { escapeXml } from '#lib/format/share/escape-xml'
import type { Locale } from '#lib/messages/locale'
import type { CardText } from './card/card-text.ts'
import { embedStyle } from './embed-style.ts'

const mark =
  '<svg width="20" height="20" viewBox="0 0 32 32" fill="none" stroke="var(--accent)" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><circle cx="16" cy="16" r="11.5"/><path fill="var(--accent)" d="M16 1.5 19 16H13Z"/><path d="M13 16h6l-3 14.5Z"/><path d="M1.5 16h6M24.5 16h6" stroke-linecap="round"/></svg>'

/** Mixed directions stay apart: each text of others is isolated. */
const text = (value: string) => `<bdi>${escapeXml(value)}</bdi>`

function marks({ marks: names, aside, isChange }: CardText): string {
  const chips = names.map(name => `<span class="mark">${text(name)}</span>`).join(isChange ? ' → ' : ' ')
  if (chips === '' && aside === undefined) return ''
  return `<p class="marks">${chips}${aside === undefined ? '' : ` <span>${text(aside)}</span>`}</p>`
}

function facts({ facts: rows }: CardText): string {
  if (rows.length === 0) return ''
  const cells = rows.map(
    ({ label, value }) => `<div><dt>${text(label)}</dt><dd title="${escapeXml(value)}">${text(value)}</dd></div>`,
  )
  return `<dl>${cells.join('')}</dl>`
}

/** A whole document for another site's frame: no script, no request besides its own, both themes. */
export function embedDocument(card: CardText, link: string, locale: Locale): string {
  const { place, heading, title, summary } = card
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${escapeXml(title)} · Portolan</title><style>${embedStyle}</style></head><body>`,
    `<a href="${escapeXml(link)}" target="_blank" rel="noopener"><article>`,
    `<header><span class="brand">${mark}Portolan</span><span class="place">${text(place)}</span></header>`,
    heading === '' ? '' : `<p class="kind">${text(heading)}</p>`,
    `<h1 title="${escapeXml(title)}">${text(title)}</h1>`,
    marks(card),
    summary === undefined ? '' : `<p class="summary">${text(summary)}</p>`,
    facts(card),
    '</article></a></body></html>',
  ].join('')
}
