import type { Post } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { CopyCheck } from 'lucide-react'
import { postWords } from './words.ts'

const t = postWords.neighbours

/** Other posts that this one would meet: a warning each, with the way there. */
export function Neighbours({ neighbours }: Pick<Post, 'neighbours'>) {
  if (neighbours.length === 0) return null
  return (
    <section aria-label={t.title} className="rounded-lg bg-warn-soft p-4">
      <h3 className="flex items-center gap-2 font-[620]">
        <CopyCheck className="size-4 text-warn" aria-hidden />
        {t.title}
      </h3>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {neighbours.map(({ kind, postId, sentence }) => (
          <li key={kind + postId} className="text-ink-2">
            {sentence}{' '}
            <Link
              to="/posts/$postId"
              params={{ postId }}
              className="inline-block min-h-6 font-[580] text-accent underline decoration-transparent underline-offset-4 hover-fine:decoration-current"
            >
              {t.open}
              <span className="sr-only">: {sentence}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
