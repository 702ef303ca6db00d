import type { Post } from '@adwright/contract'
import { CalendarClock, Check, ListPlus, Repeat2, Send } from 'lucide-react'
import { useId, useRef, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { useBarHeight } from '../../ui/use-bar-height.ts'
import type { Plan, Resolved } from './plan.ts'
import { holdsBack, problemsOf, type Block } from './publish-block.ts'
import type { usePublish } from './use-publish.ts'
import { postWords } from './words.ts'

const t = postWords.bar

type Props = {
  post: Post | null
  /** Somebody has to say yes first. */
  waits: boolean
  plan: Plan
  resolved: Resolved
  block: Block | null
  publishing: ReturnType<typeof usePublish>
  note: ReactNode
  onShowProblems: () => void
}

const icons = { now: Send, at: CalendarClock, queue: ListPlus, repeat: Repeat2 } as const

/** What is on the calendar already, at the very time that stands in the fields. */
const isUnmoved = (post: Post | null, resolved: Resolved): boolean =>
  post?.dueAt != null &&
  post.state !== 'draft' &&
  resolved.kind === 'when' &&
  resolved.when.kind === 'at' &&
  resolved.at?.getTime() === Date.parse(post.dueAt)

/** The way out: one button, and why it does nothing when it does nothing. */
export function ComposerBar({ post, waits, plan, resolved, block, publishing, note, onShowProblems }: Props) {
  const reasonId = useId()
  const { publish, takeOff, leave } = publishing
  const planned = post !== null && post.state !== 'draft'
  const unmoved = isUnmoved(post, resolved)
  const held = holdsBack(block)
  const reason = unmoved && !held ? null : reasonFor(block, post, resolved)
  const hindered = { 'aria-disabled': true, 'aria-describedby': reasonId }
  const ready = resolved.kind === 'when' || resolved.kind === 'repeat' ? resolved : null
  const labels = { now: t.publish, at: planned ? t.reschedule : t.schedule, queue: t.queue, repeat: t.repeat }
  const Icon = unmoved ? Check : icons[plan.way]
  const keep = () => {
    if (!held) leave.mutate()
  }
  const go = () => {
    if (unmoved) keep()
    else if (!reason && ready) publish.mutate({ resolved: ready, way: plan.way })
    else if (block === 'problems') onShowProblems()
  }
  return (
    <Foot>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 max-sm:w-full max-sm:flex-none">
        {note}
        {reason && (
          <p id={reasonId} className="text-sm font-[540] text-warn">
            {reason}{' '}
            {block === 'problems' && (
              <button
                type="button"
                onClick={onShowProblems}
                className="min-h-6 font-[600] underline underline-offset-4"
              >
                {t.seeProblems}
              </button>
            )}
          </p>
        )}
      </div>
      <div className="flex items-center gap-2 max-sm:w-full">
        {planned ? (
          <Button size="lg" className="max-sm:px-3" busy={takeOff.isPending} onClick={() => takeOff.mutate()}>
            {t.takeOff}
          </Button>
        ) : (
          <Button
            size="lg"
            busy={leave.isPending}
            disabled={block === 'empty'}
            {...(held && hindered)}
            onClick={keep}
          >
            {t.keep}
          </Button>
        )}
        <Button
          kind="solid"
          size="lg"
          className="max-sm:flex-1 max-sm:px-3"
          busy={publish.isPending || (unmoved && leave.isPending)}
          {...(reason && hindered)}
          onClick={go}
        >
          <Icon aria-hidden />
          {unmoved ? t.done : waits && plan.way !== 'repeat' ? postWords.approval.ask : labels[plan.way]}
        </Button>
      </div>
    </Foot>
  )
}

function reasonFor(block: Block | null, post: Post | null, resolved: Resolved): string | null {
  if (block === 'problems') return t.problems(post ? problemsOf(post) : 0)
  if (block) return t.block[block]
  if (resolved.kind === 'problem') return postWords.when[resolved.problem]
  return resolved.kind === 'sentence' ? resolved.sentence : null
}

/** Always in reach, above the phone's own bar. What floats there reads `--action-bar`, its height in px. */
function Foot({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  return (
    <div
      ref={bar}
      className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-panel px-4 py-3 max-lg:-mb-24 lg:bottom-0 lg:-mx-6 lg:-mb-14 lg:rounded-b-xl lg:px-6"
    >
      {children}
    </div>
  )
}
