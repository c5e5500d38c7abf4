import { samplePlace } from '../chosen/sample-chosen.ts'
import type { Demos } from '../ui/demos.tsx'
import { HistoryForm } from './history-form.tsx'

const { chosen } = samplePlace

export const demos: Demos = {
  'of a repository': () => (
    <HistoryForm place={{ ...samplePlace, chosen: { ...chosen, references: [] } }} path="" limit={12} />
  ),
  'of chosen tags': () => <HistoryForm place={samplePlace} path="etc/httpd/conf/httpd.conf" limit={12} />,
}
