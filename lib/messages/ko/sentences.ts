import type { Translations } from '../say.ts'
import { archive } from './sentences/archive.ts'
import { compare } from './sentences/compare.ts'
import { credentials } from './sentences/credentials.ts'
import { egress } from './sentences/egress.ts'
import { files } from './sentences/files.ts'
import { format } from './sentences/format.ts'
import { inspect } from './sentences/inspect.ts'
import { layerIndex } from './sentences/layer-index.ts'
import { many } from './sentences/many.ts'
import { mediaTypes } from './sentences/media-types.ts'
import { oci } from './sentences/oci.ts'
import { packages } from './sentences/packages.ts'
import { paste } from './sentences/paste.ts'
import { reference } from './sentences/reference.ts'
import { registriesConf } from './sentences/registries-conf.ts'
import { registry } from './sentences/registry.ts'
import { search } from './sentences/search.ts'
import { server } from './sentences/server.ts'
import { share } from './sentences/share.ts'
import { transfer } from './sentences/transfer.ts'
import { vendorApis } from './sentences/vendor-apis.ts'
import { vendors } from './sentences/vendors.ts'

/** English template of a sentence that `say` wrote → its Korean text; a file for each folder of the code. */
export const koreanSentences: Translations = {
  ...archive,
  ...layerIndex,
  ...compare,
  ...credentials,
  ...egress,
  ...files,
  ...format,
  ...inspect,
  ...many,
  ...mediaTypes,
  ...oci,
  ...packages,
  ...paste,
  ...reference,
  ...registriesConf,
  ...registry,
  ...search,
  ...server,
  ...transfer,
  ...share,
  ...vendors,
  ...vendorApis,
}
