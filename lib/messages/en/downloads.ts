export const downloads = {
  tray: { label: 'Downloads' },
  line: {
    asking: 'Waiting for the first bytes',
    saving: 'Saving',
    words: '{received} of {total}',
    saved: 'Saved, {size}.',
    cancelled: 'Cancelled. Nothing of it was kept.',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
  },
} as const
