import type { Step } from './keep-step.ts'
import type { StoredPost } from './post.ts'

type Post = Pick<StoredPost, 'notAfter'>

export const isTooLate = ({ notAfter }: Post, now: Date): boolean => notAfter !== null && now > notAfter

export const expired = ({ notAfter }: Post): Step => ({
  publication: {
    state: 'expired',
    nextAt: null,
    waitingFor: null,
    problem: 'It could not go out in time, and you wanted it rather not at all than later than that.',
  },
  activity: { action: 'post.expired', facts: { notAfter: notAfter?.toISOString() } },
})
