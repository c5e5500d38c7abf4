import type { ShownUnit, UnitLine } from '#lib/contract/views/file-contents'

/** Kinds of units: https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html */
const suffix = /\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope|link|netdev|network)$/

export const isUnitName = (name: string): boolean => suffix.test(name)

/**
 * Sections and settings of a unit file; comments are left out, lines that end with a backslash go on.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html. Undefined for a text without a section.
 */
export function parseUnit(text: string): ShownUnit | undefined {
  const sections: { readonly name: string; readonly lines: UnitLine[] }[] = []
  let open: { key: string; value: string; line: number } | undefined
  const take = (part: string) => {
    if (!open) return
    const goesOn = part.endsWith('\\')
    open.value = `${open.value} ${goesOn ? part.slice(0, -1) : part}`.trim()
    if (goesOn) return
    sections.at(-1)?.lines.push(open)
    open = undefined
  }
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.trim()
    if (/^[#;]/.test(line)) continue
    if (open) {
      take(line)
      continue
    }
    const [, name] = /^\[(.+)\]$/.exec(line) ?? []
    if (name !== undefined) sections.push({ name, lines: [] })
    const equals = line.indexOf('=')
    if (name !== undefined || equals < 1 || sections.length === 0) continue
    open = { key: line.slice(0, equals).trim(), value: '', line: index + 1 }
    take(line.slice(equals + 1).trim())
  }
  take('')
  return sections.length === 0 ? undefined : { kind: 'unit', sections }
}
