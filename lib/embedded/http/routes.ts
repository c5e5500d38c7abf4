import { getBase } from './base.ts'
import { deleteBlob, getBlob } from './blobs.ts'
import { getCatalog } from './catalog.ts'
import { deleteManifest, getManifest, putManifest } from './manifests.ts'
import { getReferrers } from './referrers.ts'
import type { Route } from './route.ts'
import { getTags } from './tags.ts'
import { startUpload } from './upload-start.ts'
import { cancelUpload, finishUpload, getUpload, patchUpload } from './uploads.ts'

/**
 * The endpoints of the distribution API, tried in this order. A repository name may itself end in a word of the API
 * (`a/tags/list`), so names are matched greedily and the last part of the path decides.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
 */
export const routes: readonly Route[] = [
  { path: /^\/v2\/?$/, verbs: { GET: getBase } },
  { path: /^\/v2\/_catalog$/, verbs: { GET: getCatalog } },
  { path: /^\/v2\/(?<name>.+)\/tags\/list$/, verbs: { GET: getTags } },
  { path: /^\/v2\/(?<name>.+)\/blobs\/uploads\/?$/, verbs: { POST: startUpload } },
  {
    path: /^\/v2\/(?<name>.+)\/blobs\/uploads\/(?<session>[^/]+)$/,
    verbs: { GET: getUpload, PATCH: patchUpload, PUT: finishUpload, DELETE: cancelUpload },
  },
  { path: /^\/v2\/(?<name>.+)\/blobs\/(?<digest>[^/]+)$/, verbs: { GET: getBlob, DELETE: deleteBlob } },
  {
    path: /^\/v2\/(?<name>.+)\/manifests\/(?<reference>[^/]+)$/,
    verbs: { GET: getManifest, PUT: putManifest, DELETE: deleteManifest },
  },
  { path: /^\/v2\/(?<name>.+)\/referrers\/(?<digest>[^/]+)$/, verbs: { GET: getReferrers } },
]
