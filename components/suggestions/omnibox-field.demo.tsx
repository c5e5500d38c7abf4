import type { Demos } from '#components/ui/demos'
import { OmniboxField } from './omnibox-field.tsx'

const placeholder = 'Any image reference, command or address'

export const demos: Demos = {
  empty: () => <OmniboxField label="Empty field" placeholder={placeholder} defaultValue="" large={false} />,
  'filled, large': () => (
    <OmniboxField
      label="Filled field"
      placeholder={placeholder}
      defaultValue={`quay.io/${'a-name-that-goes-on/'.repeat(8)}app:latest`}
      large
    />
  ),
}
