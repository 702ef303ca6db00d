import type { Post } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { useState, type SubmitEvent } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMovePost } from './change-post.ts'
import { ClockNote, MomentFields } from './moment-fields.tsx'
import { readMoment } from './plan.ts'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords

type Props = { post: Post; zone: string; now: Date; onClose: () => void }

/** Another date and time for a post that is not out yet. */
export function MoveDialog({ post, zone, now, onClose }: Props) {
  const [begin] = useState(() => (post.dueAt ? new Date(post.dueAt) : now))
  const [fields, setFields] = useState(() => {
    const { day, time } = localOf(begin, zone)
    return { day, time }
  })
  const move = useMovePost(post, zone)
  const found = readMoment({ ...fields, begin }, zone)
  const problem = !found ? t.when.incomplete : found.at <= now ? t.when.passed : undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!found || problem) return
    move.mutate(found.at)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.move.title}
      description={t.zone(zone)}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form="move-post" kind="solid" disabled={problem !== undefined}>
            {t.move.confirm}
          </Button>
        </>
      }
    >
      <form id="move-post" noValidate onSubmit={submit} className="flex flex-col gap-3 p-0.5">
        <MomentFields
          {...fields}
          from={localOf(now, zone).day}
          onChange={(change) => setFields((before) => ({ ...before, ...change }))}
          error={problem}
        />
        {found && !problem && <p className="text-ink-2">{t.when.sentence(timeIn(zone, found.at, 'long'))}</p>}
        {found && <ClockNote found={found} asked={fields.time} zone={zone} />}
      </form>
    </Dialog>
  )
}
