import 'server-only'
import { getServices } from './services.ts'

/** Opens everything that can fail before the first reader comes, and closes it when the process is told to stop. */
export async function boot(): Promise<void> {
  const { log, settings, egress, samples } = await getServices()
  await samples.handler
  log.info(
    { mode: settings.mode, logins: settings.logins, registries: settings.registries.length },
    'portolan is ready',
  )
  process.once('SIGTERM', () => void egress.close())
}
