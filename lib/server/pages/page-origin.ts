import 'server-only'
import { headers } from 'next/headers'
import { publicOrigin } from '../public-origin.ts'
import { getServices } from '../services.ts'

/** Origin of the page that is being rendered, as people reach it. */
export async function pageOrigin(): Promise<string> {
  const [{ settings }, sent] = await Promise.all([getServices(), headers()])
  return publicOrigin(sent.get('host'), settings)
}
