import type { KeyboardEvent } from 'react'

const arrows: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const LEAP = 10
const STEP = 1.05

type Deeds = {
  nudge: (dx: number, dy: number) => void
  grow: (factor: number) => void
  hide: () => void
  type: () => void
  leave: () => void
}

/** Arrows move by a pixel, with Shift by ten; plus and minus resize; Delete hides; Enter types; Escape lets go. */
export function pressOnElement(event: KeyboardEvent, { nudge, grow, hide, type, leave }: Deeds): void {
  if (event.ctrlKey || event.metaKey) return
  const arrow = arrows[event.key]
  const by = event.shiftKey ? LEAP : 1
  if (arrow) nudge(arrow[0] * by, arrow[1] * by)
  else if (event.key === '+' || event.key === '=') grow(STEP)
  else if (event.key === '-') grow(1 / STEP)
  else if (event.key === 'Delete' || event.key === 'Backspace') hide()
  else if (event.key === 'Enter') type()
  else if (event.key === 'Escape') leave()
  else return
  event.preventDefault()
}
