import type { PackagesFacts, ReadingPackages } from '#lib/contract/views/packages'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { packagesPage } from '#lib/routes/pages'
import { Reading } from '../files/reading.tsx'
import { waitingPage } from '../files/waiting-page.ts'
import { PackagesView } from './packages-view.tsx'

/** The packages of an image; while its layers are read for the first time, how far that is. */
export function PackagesPage(facts: PackagesFacts | ReadingPackages) {
  if ('answer' in facts) return <PackagesView {...facts} />
  const { reference, state } = facts
  return (
    <Reading
      reference={formatCanonical(reference)}
      waitingPage={waitingPage(packagesPage(reference, state))}
      {...(state.platform !== undefined && { platform: state.platform })}
    />
  )
}
