import { demos as fitnessCard } from '#components/run/fitness-card.demo'
import { demos as lifecycleList } from '#components/run/lifecycle-list.demo'
import { demos as runView } from '#components/run/run-view.demo'
import { demos as serviceCard } from '#components/run/service-card.demo'

/** Whether and how an image runs. */
export const runDemos = {
  'fitness-card': fitnessCard,
  'lifecycle-list': lifecycleList,
  'run-view': runView,
  'service-card': serviceCard,
} as const
