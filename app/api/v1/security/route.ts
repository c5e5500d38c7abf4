import { listSecurity } from '#lib/inspect/list-security'
import { route, toReference } from '#lib/server/route'
import { securityAnswer } from '#lib/server/security/security-answer'

export const GET = route('security', async (ctx, { ref, platform, format, severity, fixable, filter }) => {
  const reference = toReference(ref)
  const found = await listSecurity(ctx, reference, platform)
  return securityAnswer(ctx, found, { reference, format, filter: { severity, fixable, filter } })
})
