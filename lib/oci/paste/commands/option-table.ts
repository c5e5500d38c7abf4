/** Which options of a command take a value: long names without dashes, short ones as single letters. */
export interface OptionTable {
  readonly valued: ReadonlySet<string>
  readonly switches: ReadonlySet<string>
}

const names = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

/** From names separated by blanks, as a tool's help lists them. */
export const optionTable = (valued: string, switches = ''): OptionTable => ({
  valued: new Set(names(valued)),
  switches: new Set([...names(switches), 'help']),
})

/** What either table knows; where they disagree about a name, the first decides. */
export function joinTables(first: OptionTable, second: OptionTable): OptionTable {
  const valued = [...second.valued].filter(name => !first.switches.has(name))
  const switches = [...second.switches].filter(name => !first.valued.has(name))
  return { valued: new Set([...first.valued, ...valued]), switches: new Set([...first.switches, ...switches]) }
}
