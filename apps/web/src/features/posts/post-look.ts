import type { Post, PostState, PublicationState } from '@adwright/contract'
import type { Tone } from '../../ui/badge.tsx'
import { postWords } from './words.ts'

const tones: Record<PostState, Tone> = {
  draft: 'neutral',
  scheduled: 'accent',
  awaiting_approval: 'warn',
  publishing: 'accent',
  waiting: 'warn',
  published: 'good',
  partly_published: 'warn',
  unknown: 'warn',
  failed: 'bad',
  expired: 'bad',
  deleted: 'neutral',
}

/** The badge of a post, or of it on one destination. */
export const postLook = (state: PostState) => ({
  label: postWords.state[state],
  tone: tones[state],
  live: state === 'publishing',
})

const open: readonly PublicationState[] = ['draft', 'scheduled', 'waiting', 'failed', 'expired']

/** Nothing of it is at Meta or on its way there, so all of it can still be changed. */
export const isChangeable = ({ publications }: Pick<Post, 'publications'>): boolean =>
  publications.every(({ state, externalId }) => open.includes(state) && externalId === null)
