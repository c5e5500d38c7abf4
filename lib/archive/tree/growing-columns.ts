import { type Columns, emptyColumn, type Shape } from './columns.ts'

/** Columns that grow by doubling while rows are added. */
export class GrowingColumns<S extends Shape> {
  columns: Columns<S>
  count = 0
  readonly #shape: S
  #capacity = 1 << 10

  constructor(shape: S) {
    this.#shape = shape
    this.columns = this.#allocate()
  }

  /** @returns the new row, all of whose values are 0 */
  addRow(): number {
    if (this.count === this.#capacity) {
      const old = this.columns
      this.#capacity *= 2
      this.columns = this.#allocate()
      for (const name of Object.keys(this.#shape)) this.columns[name]?.set(old[name] ?? [])
    }
    return this.count++
  }

  copyRow(from: number, to: number): void {
    for (const column of Object.values(this.columns)) column[to] = column[from] as number
  }

  /** Views of the rows that are in use. */
  finish(): Columns<S> {
    const cut = Object.entries(this.columns).map(([name, column]) => [name, column.subarray(0, this.count)])
    return Object.fromEntries(cut) as Columns<S>
  }

  #allocate(): Columns<S> {
    const made = Object.entries(this.#shape).map(([name, type]) => [name, emptyColumn(type, this.#capacity)])
    return Object.fromEntries(made) as Columns<S>
  }
}
