import { say } from '#lib/messages/say'
import type { VendorAdapter } from '../adapter.ts'
import { describeImage, findDigest } from './images.ts'
import { describeRepository, listRepositories, search } from './repositories.ts'
import { resolveId } from './resolve-id.ts'
import { describeTags } from './tags.ts'
import { securityReport } from './vulnerabilities.ts'

/** Everything anonymously: a login is needed only to pull. */
export const redHat: VendorAdapter = {
  apiAt: 'elsewhere',
  listRepositories,
  search,
  findDigest,
  describeRepository,
  describeTags,
  describeImage,
  securityReport,
  resolveId,
  remarks: {
    listRepositories: say`The Red Hat Ecosystem Catalog lists them, without a login.`,
    search: say`The Red Hat Ecosystem Catalog is searched, without a login.`,
    describeRepository: say`The Red Hat Ecosystem Catalog describes them, without a login.`,
    securityReport: say`The Red Hat Ecosystem Catalog knows the vulnerabilities of each image, without a login.`,
  },
}
