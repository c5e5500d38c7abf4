import 'server-only'
import { getServices } from './services.ts'
import { version } from './version.ts'

/** State of this process for a supervisor: that it answers, and what it holds. */
export async function readHealth() {
  const { egress, settings } = await getServices()
  const memory = process.memoryUsage()
  return {
    status: 'ok',
    version,
    mode: settings.mode,
    uptimeSeconds: Math.round(process.uptime()),
    rssBytes: memory.rss,
    upstream: egress.stats(),
  }
}
