import { demos as archiveLinks } from '#components/get/archive-links.demo'
import { demos as artifactGetView } from '#components/get/artifact-get-view.demo'
import { demos as blockList } from '#components/get/block-list.demo'
import { demos as choiceChips } from '#components/get/choice-chips.demo'
import { demos as clientChoice } from '#components/get/client-choice.demo'
import { demos as copyDestination } from '#components/get/copy-destination.demo'
import { demos as getView } from '#components/get/get-view.demo'
import { demos as linkedText } from '#components/get/linked-text.demo'
import { demos as signInCard } from '#components/get/sign-in-card.demo'

/** Every way to get an image. */
export const getDemos = {
  'archive-links': archiveLinks,
  'artifact-get-view': artifactGetView,
  'block-list': blockList,
  'choice-chips': choiceChips,
  'client-choice': clientChoice,
  'copy-destination': copyDestination,
  'get-view': getView,
  'linked-text': linkedText,
  'sign-in-card': signInCard,
} as const
