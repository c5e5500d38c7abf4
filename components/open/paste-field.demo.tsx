import type { Demos } from '#components/ui/demos'
import { PasteField } from './paste-field.tsx'

export const demos: Demos = {
  filled: () => <PasteField defaultValue={'FROM registry.access.redhat.com/ubi9\nRUN dnf install -y httpd\n'} />,
}
