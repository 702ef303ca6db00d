import { useLayoutEffect, type RefObject } from 'react'

/**
 * How high a bar is, in px, for what gives way to it: what floats at the foot of the screen (toasts, the tray of running
 * jobs) stays above `--action-bar`, the top bar below `--banner`.
 */
export function useBarHeight(
  bar: RefObject<HTMLElement | null>,
  name: '--action-bar' | '--banner' = '--action-bar',
): void {
  useLayoutEffect(() => {
    const root = document.documentElement.style
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => root.setProperty(name, `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      root.removeProperty(name)
    }
  }, [bar, name])
}
