import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import css from './phone.module.css'

type Props = {
  label: string
  width?: number
  full?: boolean
  /** Its content can be touched, such as a carousel. Otherwise it is a picture. */
  live?: boolean
  children: ReactNode
}

/** Lays its content out at the logical width of a phone and scales it with `zoom`, so that text wraps as on the device. */
export function Frame({ label, width = 375, full = false, live = false, children }: Props) {
  const outer = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  useLayoutEffect(() => {
    const element = outer.current
    if (!element) return
    const fit = () => setZoom(element.clientWidth / width)
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])
  return (
    <div ref={outer} role={live ? 'group' : 'img'} aria-label={label} className={css.frame}>
      <div inert={!live} className={full ? css.full : css.page} style={{ zoom, width }}>
        {children}
      </div>
    </div>
  )
}
