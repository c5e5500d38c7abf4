import type { SearchHit } from './search.ts'

/** Best first; of equals the shorter name, then the alphabet. The server's order, and the browser's. */
export const byRank = (a: SearchHit, b: SearchHit): number =>
  b.rank - a.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1)
