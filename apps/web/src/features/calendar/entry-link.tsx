import type { CalendarEntry } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, PointerEvent, ReactNode, Ref } from 'react'
import { useMoving } from './moving/moving-context.ts'

/** Puts what is needed on the box around a link to a post, so that the post can be dragged by it. */
export function useGrabbing(entry: CalendarEntry) {
  const { moving, mayMove, grab } = useMoving()
  const movable = mayMove(entry)
  return {
    movable,
    isMoving: moving?.entry.id === entry.id,
    box: {
      'data-entry': entry.id,
      ...(movable && { onPointerDown: (event: PointerEvent<HTMLElement>) => grab(event, entry) }),
    },
  }
}

/** Opens the post; with M it is picked up to be moved by keys. */
export function EntryLink({
  entry,
  className,
  children,
  ...rest
}: {
  entry: CalendarEntry
  className: string
  children: ReactNode
  /** A tooltip adds its own. */
  ref?: Ref<HTMLAnchorElement>
}) {
  const { mayMove, beginByKeys } = useMoving()
  const movable = mayMove(entry)
  const pick = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'm' || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    beginByKeys(entry)
  }
  return (
    <Link
      to="/posts/$postId"
      params={{ postId: entry.id }}
      draggable={false}
      className={className}
      {...rest}
      {...(movable && { onKeyDown: pick, 'aria-keyshortcuts': 'm' })}
    >
      {children}
    </Link>
  )
}
