import 'server-only'
import { homedir } from 'node:os'
import { createServices, type Services } from './create-services.ts'

// Next bundles instrumentation, pages and routes apart from one another; the process is what they share.
const slot = globalThis as { portolanServices?: Promise<Services> }

/** The services of this process, made from its environment on first use. */
export function getServices(): Promise<Services> {
  slot.portolanServices ??= createServices({
    env: process.env,
    home: homedir(),
    uid: process.getuid?.() ?? 0,
    platform: process.platform,
  })
  return slot.portolanServices
}
