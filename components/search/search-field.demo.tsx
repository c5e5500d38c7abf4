import type { Demos } from '#components/ui/demos'
import { SearchField } from './search-field.tsx'

export const demos: Demos = {
  empty: () => <SearchField />,
  filled: () => <SearchField defaultValue="registry.access.redhat.com/ubi9/httpd-24:1-274 and more words" />,
}
