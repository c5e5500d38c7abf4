'use client'

import { SiblingList } from './sibling-list.tsx'

const repository = { registry: 'samples.localhost', name: 'course/httpd' }

/** Stays where it is when a tag is chosen. */
export const SiblingListSample = () => (
  <SiblingList source={{ of: 'tags', repository, tag: 'latest', view: 'image', state: {} }} onGo={() => undefined} />
)
