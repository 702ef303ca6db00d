import { useRef, type PointerEvent } from 'react'

const heldForMs = 420
/** A finger is never quite still. */
const slack = 10

/** A finger that rests on something; scrolling and mice do not count. */
export function useLongPress(act: () => void) {
  const timer = useRef<number>(undefined)
  const from = useRef({ x: 0, y: 0 })
  const acted = useRef(false)
  const stop = () => clearTimeout(timer.current)
  return {
    /** Whether the press was one already, so that the click that ends it is not one. */
    took: () => acted.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        acted.current = false
        if (event.pointerType !== 'touch') return
        from.current = { x: event.clientX, y: event.clientY }
        timer.current = window.setTimeout(() => {
          acted.current = true
          act()
        }, heldForMs)
      },
      onPointerMove: (event: PointerEvent) => {
        const { x, y } = from.current
        if (Math.hypot(event.clientX - x, event.clientY - y) > slack) stop()
      },
      onPointerUp: stop,
      onPointerCancel: stop,
      // Android's own menu would come up over what the press just did.
      onContextMenu: (event: { preventDefault: () => void }) => acted.current && event.preventDefault(),
    },
  }
}
