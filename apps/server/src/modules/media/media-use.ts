import type { MediaUser } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'

type Use = { users: readonly MediaUser[]; total: number }

const words: Record<MediaUser['kind'], (name: string) => string> = {
  brief: (name) => `the brief for ${name}`,
  campaign: (name) => `the campaign ${name}`,
  creative: (name) => `the poster ${name}`,
  post: (name) => `the post ${name}`,
  brand: (name) => `the brand kit of ${name}`,
}

/** Names the first user, and says how many more there are; all that were looked up are in the details. */
export function inUse({ users, total }: Use): AppError {
  const [first] = users
  const others = total - 1
  const more = others <= 0 ? '' : others === 1 ? ' and one more' : ` and ${others} more`
  const by = first ? `${words[first.kind](first.name)}${more}` : 'something in this workspace'
  return new AppError('media.in_use', { by, usedBy: users, usedByTotal: total })
}
