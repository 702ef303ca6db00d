import { apportion, chanceOf } from '../deterministic.ts'
import type { Post } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { organicOf } from './post-fields.ts'
import { stranger } from './people.ts'
import { reactionKinds, reactionWeights } from './organic.ts'

/** How many of each kind a post has; the parts add up to its reactions. */
export function reactionsByKind(post: Post, call: Call, until = call.now): Record<string, number> {
  const parts = apportion(organicOf(post, call, until).reactions, reactionWeights)
  return Object.fromEntries(reactionKinds.map((kind, at) => [kind, parts[at] ?? 0]))
}

/** Who reacted, in an order of their own; numbers far from those of people who comment. */
export function reactionRows(post: Post, raw: Json, call: Call): Json[] {
  const counts = reactionsByKind(post, call)
  const only = text(raw, 'type')
  return Object.entries(counts)
    .flatMap(([type, count], group) =>
      Array.from({ length: count }, (_, at) => {
        const { id, name } = stranger(post.id, 10_000 * (group + 1) + at)
        return { id, name, type, order: chanceOf('order', id)() }
      }),
    )
    .filter(({ type }) => only === undefined || only === 'NONE' || type === only)
    .sort((left, right) => left.order - right.order)
    .map(({ id, name, type }) => ({ id, name, type }))
}
