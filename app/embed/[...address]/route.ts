import { answerEmbed } from '#lib/server/share/answer-embed'
import { shareRoute } from '#lib/server/share/share-route'

export const GET = shareRoute(answerEmbed)
