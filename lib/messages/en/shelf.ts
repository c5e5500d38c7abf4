export const shelf = {
  pinButton: {
    pin: 'Pin',
    label: 'Pin {repository}',
    pinned: 'Pinned {repository}',
    unpinned: 'No longer pinned: {repository}',
  },
  shelfLists: {
    title: 'Recent and pinned',
    words: 'Kept in this browser only.',
  },
  shelfCard: {
    recent: 'Recent',
    pinned: 'Pinned',
    emptyRecent: 'Repositories and images you open show up here.',
    emptyPinned: 'Pin a repository by the star on its page, and it stays here.',
    removeRecent: 'Forget {repository}',
    removePinned: 'Unpin {repository}',
    removed: 'Removed {repository}',
    clear: 'Clear',
    clearRecent: 'Clear recent',
    clearPinned: 'Clear pinned',
    cleared: 'Cleared',
  },
} as const
