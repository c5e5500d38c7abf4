import type { FileRow } from '#lib/contract/files'

/** The first letter of `ls -l`: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/ls.html */
const letters: Readonly<Record<string, string>> = {
  file: '-',
  hardlink: '-',
  directory: 'd',
  symlink: 'l',
  'char-device': 'c',
  'block-device': 'b',
  fifo: 'p',
}

const triple = (bits: number, special: boolean, letter: string) =>
  (bits & 4 ? 'r' : '-') + (bits & 2 ? 'w' : '-') + executable((bits & 1) !== 0, special, letter)

const executable = (runs: boolean, special: boolean, letter: string) =>
  special ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-'

/** Type and permissions as `ls -l` writes them: `-rwsr-xr-x`. */
export const fileMode = ({ type, mode }: Pick<FileRow, 'type' | 'mode'>): string =>
  (letters[type] ?? '?') +
  triple(mode >> 6, (mode & 0o4000) !== 0, 's') +
  triple(mode >> 3, (mode & 0o2000) !== 0, 's') +
  triple(mode, (mode & 0o1000) !== 0, 't')
