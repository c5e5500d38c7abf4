import { HomePage } from '#components/registry/home-page'
import { listRegistries } from '#lib/catalog/list-registries'
import { pageContext } from '#lib/server/page-context'

export default async function Page() {
  const { registries } = await listRegistries(await pageContext())
  return <HomePage registries={registries} />
}
