export const share = {
  share: { share: 'Share', title: 'Share this view', loading: 'Loading…' },
  sharePanel: {
    pinned: { label: 'Pinned link', why: 'always these bytes', what: 'pinned link' },
    named: { label: 'Link', why: 'whatever the name stands for when it is opened', what: 'link' },
    markdown: { label: 'Markdown', why: 'for issues and documents', what: 'Markdown' },
    byName: { label: 'Reference', why: 'for commands and files', what: 'reference' },
    byDigest: { label: 'Reference by digest', why: 'for what has to stay the same', what: 'reference by digest' },
    badges: { label: 'Badges in Markdown', why: 'pictures that keep up with the image', what: 'badges' },
    embed: { label: 'Card in HTML', why: 'for a page of your own', what: 'card' },
    ownMachine:
      'This Portolan runs on your own machine: others cannot open its links, but they can use the references.',
    code: 'QR code',
    codeOf: 'QR code of the link to {title}',
    native: 'Share with…',
  },
} as const
