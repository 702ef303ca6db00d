import type { NotificationKind, NotificationTopic } from '@adwright/contract'
import { CalendarDays, Clapperboard, CreditCard, Megaphone, ShieldCheck, UsersRound } from 'lucide-react'
import { cx } from '../../ui/cls.ts'

const icons = {
  campaigns: Megaphone,
  posts: CalendarDays,
  creative: Clapperboard,
  team: UsersRound,
  billing: CreditCard,
  security: ShieldCheck,
} as const satisfies Record<NotificationTopic, unknown>

const bad: readonly NotificationKind[] = [
  'campaign.launch_failed',
  'campaign.rejected',
  'connection.needs_reconnect',
  'post.failed',
  'film.failed',
  'generation.failed',
  'usage.reached',
  'payment.failed',
  'plan.ended',
  'export.failed',
]
const waiting: readonly NotificationKind[] = [
  'campaign.awaiting',
  'campaign.sent_back',
  'campaign.waiting',
  'campaign.with_issues',
  'campaign.drifted',
  'post.unclear',
  'post.awaiting',
  'post.sent_back',
  'usage.near',
  'trial.ending',
]
const good: readonly NotificationKind[] = [
  'campaign.approved',
  'campaign.launched',
  'post.published',
  'post.approved',
  'film.ready',
  'export.ready',
]

/** The topic by its shape; by its colour whether something is wrong, waits, or went well. The words say both. */
export function TopicIcon({ topic, kind }: { topic: NotificationTopic; kind?: NotificationKind }) {
  const Icon = icons[topic]
  return (
    <span
      className={cx(
        'flex size-9 shrink-0 items-center justify-center rounded-full',
        kind === undefined ? 'bg-accent-soft text-accent' : toneOf(kind),
      )}
    >
      <Icon className="size-4" aria-hidden />
    </span>
  )
}

function toneOf(kind: NotificationKind): string {
  if (bad.includes(kind)) return 'bg-bad-soft text-bad'
  if (waiting.includes(kind)) return 'bg-warn-soft text-warn'
  return good.includes(kind) ? 'bg-good-soft text-good' : 'bg-sunken text-ink-2'
}
