import 'server-only'

/** What every unfurler takes. https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image */
export const cardWidthPx = 1200
export const cardHeightPx = 630
