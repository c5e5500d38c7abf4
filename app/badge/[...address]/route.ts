import { answerBadge } from '#lib/server/share/answer-badge'
import { shareRoute } from '#lib/server/share/share-route'

export const GET = shareRoute(answerBadge)
