import type { Me } from '@adwright/contract'
import { Check, LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '../lib/words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cls.ts'
import { switcherWords as t } from './switcher-words.ts'
import type { WorkspaceEntry } from './use-workspaces.ts'

type Props = {
  id: string
  workspace: WorkspaceEntry
  me: Me
  /** Where the arrows are. */
  active: boolean
  busy: boolean
  onPoint: () => void
  onChoose: () => void
}

export function WorkspaceOption({ id, workspace, me, active, busy, onPoint, onChoose }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const { name, role, organisation } = workspace
  const isHere = workspace.id === me.workspace.id
  // Whose it is goes without saying for what I lead, and where the name says it.
  const isMine = organisation.id === me.organisation.id && me.organisation.role !== null
  const whose = isMine || organisation.name === name ? null : organisation.name
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // The keyboard is in the field above, which says by its active descendant where it is.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      onPointerMove={() => !active && onPoint()}
      onClick={onChoose}
      className={cx(
        'flex min-h-12 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1.5 select-none lg:min-h-11',
        active && 'bg-hover',
      )}
    >
      <Avatar name={name} size="sm" />
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate leading-5', isHere ? 'font-[640]' : 'font-[560]')}>{name}</span>
        <span className="block truncate text-xs text-ink-3">
          {words.role[role]}
          {whose && ` · ${whose}`}
        </span>
      </span>
      {busy ? (
        <LoaderCircle className="size-4 shrink-0 animate-spin text-ink-3" aria-hidden />
      ) : (
        isHere && (
          <>
            <Check className="size-4 shrink-0 text-accent" strokeWidth={2.6} aria-hidden />
            <span className="sr-only">{t.here}</span>
          </>
        )
      )}
    </li>
  )
}
