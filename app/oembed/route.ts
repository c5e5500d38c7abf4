import { answerOembed } from '#lib/server/share/answer-oembed'
import { shareRoute } from '#lib/server/share/share-route'

export const GET = shareRoute(answerOembed)
