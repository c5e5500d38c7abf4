import { HomePage } from '#components/registry/home-page'
import { listRegistries } from '#lib/catalog/list-registries'
import { pageContext } from '#lib/server/page-context'
import { archiveHost } from '#lib/server/pages/archive-host'

export default async function Page() {
  const [{ registries }, archivesGoTo] = await Promise.all([listRegistries(await pageContext()), archiveHost()])
  return <HomePage registries={registries} {...(archivesGoTo !== undefined && { archivesGoTo })} />
}
