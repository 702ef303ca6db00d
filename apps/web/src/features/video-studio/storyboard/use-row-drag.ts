import { useEffect, useEffectEvent, useState, type PointerEvent as GrabEvent, type RefObject } from 'react'

type Drag = { from: number; to: number }
const edge = 90
const stepOfScroll = 14

/**
 * Drags a row of a list whose rows differ in height: a line shows where it would come to lie, and it moves when it is
 * let go. Escape leaves everything as it was.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const follow = useEffectEvent(({ clientY }: PointerEvent) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const before = rows.filter(({ top, height }) => top + height / 2 < clientY).length
    setDrag((now) => now && { ...now, to: before > now.from ? before - 1 : before })
    if (clientY < edge) window.scrollBy(0, -stepOfScroll)
    if (clientY > window.innerHeight - edge) window.scrollBy(0, stepOfScroll)
  })
  const drop = useEffectEvent(() => {
    if (drag && drag.from !== drag.to) onMove(drag.from, drag.to)
    setDrag(null)
  })
  const isDragging = drag !== null
  useEffect(() => {
    if (!isDragging) return
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointermove', (event) => follow(event), { signal })
    window.addEventListener('pointerup', () => drop(), { signal })
    window.addEventListener('pointercancel', () => setDrag(null), { signal })
    window.addEventListener('keydown', (event) => event.key === 'Escape' && setDrag(null), { signal })
    return () => listening.abort()
  }, [isDragging])
  return {
    dragged: drag?.from ?? null,
    /** Where the line is drawn: before or after the row at this place. */
    landing: (at: number): 'before' | 'after' | null =>
      !drag || drag.to !== at || drag.from === at ? null : drag.to < drag.from ? 'before' : 'after',
    grab: (at: number) => (event: GrabEvent) => {
      if (event.button !== 0) return
      event.preventDefault()
      setDrag({ from: at, to: at })
    },
  }
}
