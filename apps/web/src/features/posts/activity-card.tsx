import type { Post } from '@adwright/contract'
import { Card, CardHeader } from '../../ui/card.tsx'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.activity

/** Everything that was done to a post, the newest first. */
export function ActivityCard({ activity, zone }: Pick<Post, 'activity'> & { zone: string }) {
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="activity">
      <CardHeader id="activity" title={t.title} />
      {activity.length === 0 ? (
        <p className="mt-2 text-ink-3">{t.none}</p>
      ) : (
        <ol className="mt-3 flex flex-col gap-3 border-l border-line pl-4">
          {activity.map(({ at, text }) => (
            <li key={at + text} className="relative">
              <i
                aria-hidden
                className="absolute top-1.5 -left-[20.5px] size-2 rounded-full bg-control shadow-[0_0_0_3px_var(--card)]"
              />
              <p className="break-words">{text}</p>
              <p className="num text-sm text-ink-3">{timeIn(zone, at)}</p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
