import type { PostState } from '@adwright/contract'
import {
  CalendarX,
  Check,
  CircleAlert,
  CircleHelp,
  Clock,
  Hourglass,
  PencilLine,
  Send,
  ThumbsUp,
  Trash2,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { words } from '../../lib/words.ts'
import type { Tone } from '../../ui/badge.tsx'

type Look = { label: string; tone: Tone; Icon: LucideIcon; chip: string; ink: string }

const looks: Record<PostState, [tone: Tone, Icon: LucideIcon]> = {
  draft: ['neutral', PencilLine],
  scheduled: ['accent', Clock],
  awaiting_approval: ['warn', ThumbsUp],
  publishing: ['accent', Send],
  waiting: ['warn', Hourglass],
  published: ['good', Check],
  partly_published: ['warn', CircleAlert],
  unknown: ['warn', CircleHelp],
  failed: ['bad', TriangleAlert],
  expired: ['bad', CalendarX],
  deleted: ['neutral', Trash2],
}
const chips: Record<Tone, Pick<Look, 'chip' | 'ink'>> = {
  neutral: { chip: 'bg-sunken shadow-[inset_0_0_0_1px_var(--line)]', ink: 'text-ink-2' },
  accent: { chip: 'bg-accent-soft', ink: 'text-accent' },
  good: { chip: 'bg-good-soft', ink: 'text-good' },
  warn: { chip: 'bg-warn-soft', ink: 'text-warn' },
  bad: { chip: 'bg-bad-soft', ink: 'text-bad' },
  sun: { chip: 'bg-sun-soft', ink: 'text-sun-ink' },
}

/** How a post's state is shown on the calendar: a word and an icon, and only then a colour. */
export function stateLook(state: PostState): Look {
  const [tone, Icon] = looks[state]
  return { label: words.posts.state[state], tone, Icon, ...chips[tone] }
}
