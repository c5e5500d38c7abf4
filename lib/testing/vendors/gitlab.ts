import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { jsonAnswer, jsonFailure } from './json-answer.ts'
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

export const gitlabApi =
  () =>
  (request: ScriptedRequest): ScriptedAnswer | undefined => {
    const { path, query } = request
    if (path === avatar) return logoAnswer()
    if (path === '/api/v4/projects') {
      const second = query.get('page') === '2'
      const found = 'team/web'.includes(query.get('search') ?? '')
      const disabled = { ...project, path_with_namespace: 'team/docs', container_registry_access_level: 'disabled' }
      const shown = second ? [{ ...project, path_with_namespace: 'team/api' }] : [project, disabled]
      return jsonAnswer(found ? shown : [], {
        'x-next-page': second || !found ? '' : '2',
        'x-total': found ? '3' : '0',
      })
    }
    if (path === '/api/v4/projects/team%2Fweb') return jsonAnswer({ ...project, avatar_url: logoUrl(request, avatar) })
    return path.startsWith('/api/') ? jsonFailure(404, { message: '404 Project Not Found' }) : undefined
  }
