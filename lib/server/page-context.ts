import 'server-only'
import { cache } from 'react'
import type { Context } from '#lib/context/context'
import { createContext } from './create-context.ts'
import { requestLocale } from './locale/request-locale.ts'
import { getServices } from './services.ts'

/** A page that is not there after this long is answered with what failed. */
const pageDeadlineMs = 60_000

/**
 * The context of one server-rendered page, the same for its metadata and its body. Next gives pages no signal of the
 * reader leaving; the deadline bounds them.
 */
export const pageContext = cache(async (): Promise<Context> => {
  const services = await getServices()
  return createContext(services, services.deadline(pageDeadlineMs), await requestLocale())
})
