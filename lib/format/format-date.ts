/** `2024-11-02 13:37 UTC`: the same on server and browser, whatever their time zones. */
export const formatDate = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
