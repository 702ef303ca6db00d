import type { Creative } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { buttonClass } from '../../ui/cls.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { studioWords } from './words.ts'

/** Into the editor of one image. */
export function EditorLink({
  creative,
  label,
  compact = false,
}: {
  creative: Creative
  /** What it edits, for those who do not see the picture. */
  label: string
  compact?: boolean
}) {
  const link = (
    <Link
      to="/studio/edit/$creativeId"
      params={{ creativeId: creative.id }}
      aria-label={label}
      className={compact ? buttonClass('ghost', 'iconSm', 'max-sm:size-10') : buttonClass('soft')}
    >
      <Pencil aria-hidden />
      {!compact && studioWords.actions.edit}
    </Link>
  )
  return compact ? <Tooltip label={studioWords.actions.edit}>{link}</Tooltip> : link
}
