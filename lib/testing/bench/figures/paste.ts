import { files, fill, starts, units } from '../../../oci/paste/fixtures/large-texts.ts'
import { readPaste } from '../../../oci/paste/read-paste.ts'
import { amountFigure, type Figure } from '../figure.ts'

const limitMs = 200
const tries = 3

/** CPU time, so that other work on the machine does not count; the best of some tries, so that a cold start does not. */
function cpuMs(text: string): number {
  const times = Array.from({ length: tries }, () => {
    const start = process.cpuUsage()
    readPaste(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** What reading 1 MiB of pasted text costs at worst, over real files and over text made to be slow. */
export async function paste(): Promise<readonly Figure[]> {
  const hostile = starts.flatMap(start => units.map(unit => fill(unit, start)))
  return [
    amountFigure(
      'reading 1 MiB of a pasted file, worst of its kinds',
      Math.max(...Object.values(files).map(cpuMs)),
      'ms',
      limitMs,
    ),
    amountFigure('reading 1 MiB made to be slow, worst of its kinds', Math.max(...hostile.map(cpuMs)), 'ms', limitMs),
  ]
}
