import { useEffect, useEffectEvent, useState, type PointerEvent as GrabEvent } from 'react'

/**
 * Drags a tile of a list: the others make room as it passes over them. The list is reordered while the finger is down,
 * so the tile itself may be drawn anew; what is heard on the window does not get lost by that.
 */
export function useItemDrag(onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null)
  const follow = useEffectEvent((event: PointerEvent) => {
    if (dragged === null) return
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest<HTMLElement>('[data-item]'))
      .find((tile) => tile && Number(tile.dataset['item']) !== dragged)
    if (!under) return
    const to = Number(under.dataset['item'])
    onMove(dragged, to)
    setDragged(to)
  })
  const isDragging = dragged !== null
  useEffect(() => {
    if (!isDragging) return
    const stop = () => setDragged(null)
    const move = (event: PointerEvent) => follow(event)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
    }
  }, [isDragging])
  return {
    dragged,
    grab: (at: number) => (event: GrabEvent) => {
      if (event.button === 0) setDragged(at)
    },
  }
}
