import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Where the focus goes when a control takes itself away with its part of a list: to the last control of the next part, or
 * of the one before. `count` is how many parts there are, `otherwise` for a list that is gone with its last one.
 */
export function useNextFocus<List extends HTMLElement>(
  count: number,
  otherwise?: RefObject<HTMLElement | null>,
) {
  const list = useRef<List>(null)
  const gone = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (gone.current === null) return
    const parts = list.current?.children
    const next = parts?.[Math.min(gone.current, parts.length - 1)]
    gone.current = null
    const controls = next?.matches('button, input')
      ? [next]
      : [...(next?.querySelectorAll('button, input') ?? [])]
    const control = controls.at(-1) ?? otherwise?.current
    if (control instanceof HTMLElement) control.focus()
  }, [count, otherwise])
  return {
    list,
    /** Called right before the part at this place is taken away. */
    leave: (at: number) => {
      gone.current = at
    },
  }
}
