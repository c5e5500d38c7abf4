import type { FilePattern, FoundFile } from './package-source.ts'

const compiled = new Map<string, RegExp>()

/** `**` + `/` are any folders or none, `*` is any part of one name; everything else stands for itself. */
function compile(glob: string): RegExp {
  const known = compiled.get(glob)
  if (known) return known
  const body = glob
    .split(/(\*\*\/|\*\*|\*)/)
    .map(part => {
      if (part === '**/') return '(?:.*/)?'
      if (part === '**') return '.*'
      return part === '*' ? '[^/]*' : part.replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    })
    .join('')
  const pattern = new RegExp(`^${body}$`, 's')
  compiled.set(glob, pattern)
  return pattern
}

/** Whether a reader asked for this file. Sources use it to answer `find`. */
export function matchPattern({ glob, executable, minSizeBytes = 0 }: FilePattern, file: FoundFile): boolean {
  if (executable && !file.executable) return false
  return file.sizeBytes >= minSizeBytes && compile(glob).test(file.path)
}
