import { useEffect } from 'react'

/** How far the film is, in the window's title: it can be read while one works somewhere else. Null: nothing runs. */
export function useTitlePercent(percent: number | null): void {
  useEffect(() => {
    if (percent === null) return
    const title = document.title
    document.title = `${percent} % · ${title}`
    return () => {
      document.title = title
    }
  }, [percent])
}
