import { answerCard } from '#lib/server/share/card/answer-card'
import { shareRoute } from '#lib/server/share/share-route'

export const GET = shareRoute(answerCard)
