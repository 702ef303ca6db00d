import { useEffect, useEffectEvent, useRef, type PointerEvent as ReactPointerEvent } from 'react'
import { scrollAtEdge } from './auto-scroll.ts'

export type Point = { x: number; y: number }
/** Where the thing was taken, from its own corner, and how wide it is. */
export type Grip = Point & { width: number }
type Handlers<Thing> = {
  onLift: (thing: Thing, grip: Grip) => void
  onMove: (point: Point, grip: Grip) => void
  onDrop: (point: Point) => void
  onCancel: () => void
}

const HOLD_MS = 380
const MOUSE_SLACK = 5
/** A finger that moves this far before the hold is over wants to scroll. */
const TOUCH_SLACK = 9

/**
 * Drags with mouse, pen or finger. A finger has to hold first, so that scrolling still works. Escape cancels, edges
 * scroll, and the click at the end of a drag is swallowed. Returns what to put on `onPointerDown`.
 */
export function usePointerDrag<Thing>(handlers: Handlers<Thing>) {
  const latest = useRef(handlers)
  const stop = useRef<(() => void) | null>(null)
  const lifted = useRef(false)
  useEffect(() => {
    latest.current = handlers
  })
  const leave = useEffectEvent(() => stop.current?.())
  useEffect(() => {
    // Has to be there before the finger comes down: a listener added later cannot keep the page from scrolling.
    const hold = (event: TouchEvent) => {
      if (lifted.current) event.preventDefault()
    }
    window.addEventListener('touchmove', hold, { passive: false })
    return () => {
      window.removeEventListener('touchmove', hold)
      leave()
    }
  }, [])

  return (event: ReactPointerEvent<HTMLElement>, thing: Thing) => {
    if (event.button !== 0 || !event.isPrimary || isOfItsMenu(event)) return
    stop.current?.()
    const { pointerId, pointerType } = event
    const byFinger = pointerType === 'touch'
    const box = event.currentTarget.getBoundingClientRect()
    const begin = { x: event.clientX, y: event.clientY }
    const grip = { x: begin.x - box.left, y: begin.y - box.top, width: box.width }
    let point = begin
    let frame = 0
    const ended = new AbortController()
    const lift = () => {
      lifted.current = true
      latest.current.onLift(thing, grip)
      latest.current.onMove(point, grip)
      const scroll = () => {
        if (scrollAtEdge(point.x, point.y)) latest.current.onMove(point, grip)
        frame = requestAnimationFrame(scroll)
      }
      frame = requestAnimationFrame(scroll)
    }
    const timer = byFinger ? setTimeout(lift, HOLD_MS) : undefined
    const end = () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      ended.abort()
      lifted.current = false
      stop.current = null
    }
    const cancel = () => {
      const was = lifted.current
      end()
      if (was) latest.current.onCancel()
    }
    stop.current = cancel
    const on = { signal: ended.signal }
    const ours = (other: PointerEvent) => other.pointerId === pointerId
    const move = (next: PointerEvent) => {
      if (!ours(next)) return
      point = { x: next.clientX, y: next.clientY }
      if (lifted.current) return latest.current.onMove(point, grip)
      const far = Math.hypot(point.x - begin.x, point.y - begin.y)
      if (byFinger && far > TOUCH_SLACK) end()
      if (!byFinger && far > MOUSE_SLACK) lift()
    }
    const up = (last: PointerEvent) => {
      if (!ours(last)) return
      const was = lifted.current
      end()
      if (!was) return
      swallowClick({ released: true })
      latest.current.onDrop({ x: last.clientX, y: last.clientY })
    }
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !lifted.current) return
      pressed.preventDefault()
      pressed.stopPropagation()
      swallowClick({ released: false })
      cancel()
    }
    window.addEventListener('pointermove', move, on)
    window.addEventListener('pointerup', up, on)
    window.addEventListener('pointercancel', (gone) => ours(gone) && cancel(), on)
    window.addEventListener('blur', cancel, on)
    window.addEventListener('keydown', key, { ...on, capture: true })
    // A long press on a link opens the browser's menu, which would end the drag.
    if (byFinger) window.addEventListener('contextmenu', (menu) => menu.preventDefault(), on)
  }
}

/** A button on it, or what that has opened: popups stand elsewhere in the page, but their events come by here. */
function isOfItsMenu({ target, currentTarget }: ReactPointerEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true
  const button = target.closest('button')
  return button !== null && button !== currentTarget && currentTarget.contains(button)
}

/** The link under the pointer must not open when something was dropped on it, or was let go after Escape. */
function swallowClick({ released }: { released: boolean }) {
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  // The click that belongs to a release comes before any timer; the next one is none of ours.
  const done = () => setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
  if (released) done()
  else window.addEventListener('pointerup', done, { once: true })
}
