import { useLayoutEffect, type RefObject } from 'react'

/** What floats at the foot of the screen (toasts, the tray of running jobs) reads `--action-bar`, in px, and stays above it. */
export function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement.style
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => root.setProperty('--action-bar', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      root.removeProperty('--action-bar')
    }
  }, [bar])
}
