import { say } from '#lib/messages/say'
import { pullScope } from '../../auth/scope.ts'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import type { RepositoriesPage, VendorTag, VendorTagsPage } from '../vendor-facts.ts'

/*
 * Google's registries add what they know of every manifest, and the names below, to the tag list itself:
 * https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/list.go
 */

async function readList(api: VendorApi, name: string) {
  const path = `/v2/${name.split('/').map(encodeURIComponent).join('/')}/tags/list`
  const { body } = await api.askRegistry({ path, scopes: [pullScope(name)], subject: say`the tags of ${name}` })
  return body
}

/** Milliseconds since 1970, written as text. */
function dateOf(manifest: LooseObject, member: string): string | undefined {
  const ms = manifest.number(member)
  if (ms === undefined || ms <= 0) return undefined
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function readTags(digest: string, manifest: LooseObject): readonly VendorTag[] {
  const facts = known({
    digest,
    mediaType: manifest.text('mediaType'),
    sizeBytes: manifest.count('imageSizeBytes'),
    created: dateOf(manifest, 'timeCreatedMs'),
    pushed: dateOf(manifest, 'timeUploadedMs'),
  })
  return manifest.texts('tag').map(tag => ({ tag, ...facts }))
}

async function describeTags(api: VendorApi, name: string): Promise<VendorTagsPage> {
  const manifests = (await readList(api, name)).object('manifest')
  return { tags: manifests.keys.flatMap(digest => readTags(digest, manifests.object(digest))) }
}

/** Names below a path such as `project/repository`: Google searches nothing, but lists what is under a name. */
async function search(api: VendorApi, query: string): Promise<RepositoriesPage> {
  const name = query.trim().replace(/^\/+|\/+$/g, '')
  const body = await readList(api, name)
  return { repositories: body.texts('child').map(child => ({ name: `${name}/${child}` })) }
}

export const artifactRegistry: VendorAdapter = {
  apiAt: 'registry',
  search,
  describeTags,
  remarks: {
    search: say`Google lists what is below a name: write project/repository as far as you know it.`,
    describeTags: say`Google tells digest, size and date of every tag in one answer; platforms are read from the registry.`,
  },
}
