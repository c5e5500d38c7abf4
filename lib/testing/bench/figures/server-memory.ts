import { amountFigure, type Figure } from '../figure.ts'
import type { Ground } from '../start-ground.ts'

/** What the application's process holds after everything the other figures asked of it. */
export async function serverMemory({ app }: Ground): Promise<readonly Figure[]> {
  const response = await fetch(`${app}/api/health`)
  const { rssBytes } = (await response.json()) as { readonly rssBytes: number }
  return [amountFigure('resident memory of the server after all of this', rssBytes / 2 ** 20, 'MiB')]
}
