import type { Demos } from '#components/ui/demos'
import { CompareForm } from './compare-form.tsx'

export const demos: Demos = {
  filled: () => (
    <CompareForm from="quay.io/example/httpd:1-273" to="quay.io/example/httpd:1-274" platform="linux/arm64" />
  ),
}
