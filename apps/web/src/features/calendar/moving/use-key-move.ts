import { useEffect, useEffectEvent, useRef } from 'react'
import { stepBy, type Steps } from './landing.ts'

type Handlers = {
  active: boolean
  unit: 'day' | 'quarter'
  /** How far from where it began it is now. */
  onStep: (steps: Steps) => void
  onDrop: () => void
  onCancel: () => void
}
const none: Steps = { days: 0, quarters: 0 }

/** While something is moved by keys, arrows, Enter and Escape are its own, wherever the focus is; Tab leaves it. */
export function useKeyMove({ active, unit, onStep, onDrop, onCancel }: Handlers) {
  const so = useRef(none)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-moving-bar]')) return
    const next = stepBy(event.key, so.current, unit)
    const drops = event.key === 'Enter' || event.key === ' '
    if (!next && !drops && event.key !== 'Escape' && event.key !== 'Tab') return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
    if (next) {
      so.current = next
      onStep(next)
    } else if (drops) onDrop()
    else onCancel()
  })
  useEffect(() => {
    if (!active) return
    so.current = none
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [active])
}
