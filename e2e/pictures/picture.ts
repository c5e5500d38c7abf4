/**
 * What is remembered of one picture: enough to tell that a colour, a size or a distance has changed, too little to see
 * how another version of a browser smooths the edges of letters.
 */
export interface Picture {
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** `rrggbb` → in how many squares of 2×2 device pixels it stands alone: of smoothed edges there are hardly any. */
  readonly colours: ReadonlyMap<string, number>
  /** How much stands in each strip of 4 CSS pixels, from top to bottom: 0 is nothing but background, 63 the contrary. */
  readonly rows: readonly number[]
  /** The same from left to right. */
  readonly columns: readonly number[]
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const printStrips = (strips: readonly number[]) => strips.map(strip => digits[strip] ?? '').join('')

const parseStrips = (text: string) => [...text].map(digit => digits.indexOf(digit))

/** One line without its name: `624x44 fbfaf8:5120,1b2026:340 AAbC… AAAd…`. */
export function printPicture({ width, height, colours, rows, columns }: Picture): string {
  const list = [...colours].map(([colour, count]) => `${colour}:${count}`).join(',')
  return [`${width}x${height}`, list, printStrips(rows), printStrips(columns)].join(' ')
}

export function parsePicture(line: string): Picture {
  const [size = '', list = '', rows = '', columns = ''] = line.split(' ')
  const [width = Number.NaN, height = Number.NaN] = size.split('x').map(Number)
  const colours = list.split(',').map(entry => entry.split(':'))
  return {
    width,
    height,
    colours: new Map(colours.map(([colour = '', count]) => [colour, Number(count)])),
    rows: parseStrips(rows),
    columns: parseStrips(columns),
  }
}
