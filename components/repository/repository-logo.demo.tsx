import type { Demos } from '#components/ui/demos'
import { RepositoryLogo } from './repository-logo.tsx'

/** The samples have none: what is seen is that nothing takes its place. */
export const demos: Demos = { missing: () => <RepositoryLogo repository="samples.localhost/course/httpd" /> }
