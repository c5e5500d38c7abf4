import { demos as capabilityStrip } from '#components/registry/capability-strip.demo'
import { demos as confirmRegistry } from '#components/registry/confirm-registry.demo'
import { demos as listAge } from '#components/registry/list-age.demo'
import { demos as loginLine } from '#components/registry/login-line.demo'
import { demos as loginTest } from '#components/registry/login-test.demo'
import { demos as probeLine } from '#components/registry/probe-line.demo'
import { demos as quotaLine } from '#components/registry/quota-line.demo'
import { demos as readAnewButton } from '#components/registry/read-anew-button.demo'
import { demos as redHatTable } from '#components/registry/red-hat-table.demo'
import { demos as registryCard } from '#components/registry/registry-card.demo'
import { demos as registryFacts } from '#components/registry/registry-facts.demo'
import { demos as registryHeader } from '#components/registry/registry-header.demo'
import { demos as registryNotice } from '#components/registry/registry-notice.demo'
import { demos as registryProbe } from '#components/registry/registry-probe.demo'
import { demos as registryQuota } from '#components/registry/registry-quota.demo'
import { demos as registrySearch } from '#components/registry/registry-search.demo'
import { demos as repositoryField } from '#components/registry/repository-field.demo'
import { demos as repositoryList } from '#components/registry/repository-list.demo'
import { demos as repositoryNames } from '#components/registry/repository-names.demo'
import { demos as repositorySummaryRow } from '#components/registry/repository-summary-row.demo'
import { demos as startingPoints } from '#components/registry/starting-points.demo'
import { demos as summaryOfLine } from '#components/registry/summary-of-line.demo'

/** Registries, and what is known of them before an image is opened. */
export const registryDemos = {
  'capability-strip': capabilityStrip,
  'confirm-registry': confirmRegistry,
  'list-age': listAge,
  'login-line': loginLine,
  'login-test': loginTest,
  'probe-line': probeLine,
  'quota-line': quotaLine,
  'read-anew-button': readAnewButton,
  'red-hat-table': redHatTable,
  'registry-card': registryCard,
  'registry-facts': registryFacts,
  'registry-header': registryHeader,
  'registry-notice': registryNotice,
  'registry-probe': registryProbe,
  'registry-quota': registryQuota,
  'registry-search': registrySearch,
  'repository-summary-row': repositorySummaryRow,
  'repository-field': repositoryField,
  'repository-list': repositoryList,
  'repository-names': repositoryNames,
  'starting-points': startingPoints,
  'summary-of-line': summaryOfLine,
} as const
