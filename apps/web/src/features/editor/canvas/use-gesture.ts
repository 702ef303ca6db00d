import type { ElementEdit } from '@adwright/contract'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { bringTo, foreseen, kept, moved, type Box, type Held } from './boxes.ts'
import { pullCorner, pullEdge, type Handle } from './resize.ts'
import { snapped, type Guide, type SnapTargets } from './snap.ts'

/** What a hand is doing right now; nothing of it is kept before it lets go. */
export type Live = { held: Held; edit: ElementEdit; box: Box; handle: Handle | null; guides: Guide[] }
type Start = { held: Held; handle: Handle | null; x: number; y: number; targets: SnapTargets; moved: boolean }
type Options = {
  /** CSS pixels for each pixel of the frame. */
  scale: number
  /** While it goes on: for what can only be shown by drawing it. */
  onMove: (live: Live) => void
  onDrop: (live: Live) => void
}

/** A finger trembles that much without meaning it; CSS pixels. */
const THRESHOLD = 4
const SNAP_REACH = 6

/** Moving and resizing by mouse, pen or finger. Alt keeps it from snapping, Escape takes it back. */
export function useGesture({ scale, onMove, onDrop }: Options) {
  const start = useRef<Start | null>(null)
  const [live, setLive] = useState<Live | null>(null)
  const isLive = live !== null
  useEffect(() => {
    if (!isLive) return
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      start.current = null
      setLive(null)
    }
    addEventListener('keydown', stop, { capture: true })
    return () => removeEventListener('keydown', stop, { capture: true })
  }, [isLive])

  const begin = (event: PointerEvent<Element>, held: Held, handle: Handle | null, targets: SnapTargets) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { held, handle, x: event.clientX, y: event.clientY, targets, moved: false }
  }
  const follow = (event: PointerEvent) => {
    const from = start.current
    if (!from) return
    const by = { x: event.clientX - from.x, y: event.clientY - from.y }
    if (!from.moved && Math.hypot(by.x, by.y) < THRESHOLD) return
    from.moved = true
    const next = liveOf(from, { x: by.x / scale, y: by.y / scale }, event.altKey ? 0 : SNAP_REACH / scale)
    setLive(next)
    onMove(next)
  }
  const end = () => {
    const dragged = start.current?.moved ? live : null
    start.current = null
    setLive(null)
    if (dragged) onDrop(dragged)
  }
  const cancel = () => {
    start.current = null
    setLive(null)
  }
  return {
    live,
    begin,
    handlers: { onPointerMove: follow, onPointerUp: end, onPointerCancel: cancel },
  }
}

function liveOf({ held, handle, targets }: Start, by: { x: number; y: number }, reach: number): Live {
  if (handle === null) {
    const wished = kept(held, moved(held.box, by.x, by.y))
    const snap = reach > 0 ? snapped(wished, targets, reach) : { box: wished, guides: [] }
    const box = kept(held, snap.box)
    return { held, handle, box, edit: bringTo(held, held.edit, box), guides: snap.guides }
  }
  const edit = handle === 'w' || handle === 'e' ? pullEdge(held, handle, by.x) : pullCorner(held, handle, by)
  return { held, handle, edit, box: foreseen(held, edit), guides: [] }
}
