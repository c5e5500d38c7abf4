import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { jsonAnswer, jsonFailure, type VendorServerOptions } from './json-answer.ts'
import { logoAnswer, logoUrl } from './logo.ts'

/** Answers as https://docs.gitlab.com/api/projects/ has them. */

const project = {
  id: 3,
  description: 'A project\nwith images',
  name: 'Web',
  path: 'web',
  path_with_namespace: 'Team/web',
  created_at: '2025-01-02T03:04:05.678Z',
  topics: ['containers'],
  web_url: 'https://gitlab.com/team/web',
  star_count: 5,
  last_activity_at: '2026-10-30T12:00:00.000Z',
  namespace: { id: 1, name: 'Team', path: 'team', kind: 'group', full_path: 'team' },
  visibility: 'internal',
  archived: false,
  container_registry_access_level: 'enabled',
  license: { key: 'mit', name: 'MIT License' },
}

const avatar = '/uploads/-/system/project/avatar/3/logo.png'

/** Projects without a container registry are listed as well. */
const disabled = { ...project, path_with_namespace: 'team/docs', container_registry_access_level: 'disabled' }

export const gitlabApi =
  ({ others = 1 }: VendorServerOptions = {}) =>
  (request: ScriptedRequest): ScriptedAnswer | undefined => {
    const { path, query } = request
    if (path === avatar) return logoAnswer()
    if (path === '/api/v4/projects') {
      const found = 'team/web'.includes(query.get('search') ?? '') ? 2 + others : 0
      const page = Number(query.get('page') ?? 1)
      // At most a hundred a page; two at first, so that there is a second one.
      const [start, end] =
        page === 1 ? [0, Math.min(2, found)] : [2 + (page - 2) * 100, Math.min(2 + (page - 1) * 100, found)]
      const shown = Array.from({ length: end - start }, (_, n) => {
        const at = start + n
        return at === 1 ? disabled : at === 0 ? project : { ...project, path_with_namespace: `team/api-${at}` }
      })
      return jsonAnswer(shown, { 'x-next-page': end < found ? String(page + 1) : '', 'x-total': String(found) })
    }
    if (path === '/api/v4/projects/team%2Fweb')
      return jsonAnswer({
        ...project,
        avatar_url: logoUrl(request, avatar),
        ...(query.get('statistics') === 'true' && { statistics: { container_registry_size: 7_000_000 } }),
      })
    return path.startsWith('/api/') ? jsonFailure(404, { message: '404 Project Not Found' }) : undefined
  }
