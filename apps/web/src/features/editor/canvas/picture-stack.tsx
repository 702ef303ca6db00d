import type { PosterPreview } from '@adwright/contract'
import { useEffect, useState } from 'react'
import type { Box } from './boxes.ts'
import { onStage } from './fit.ts'

type Lifted = NonNullable<PosterPreview['lifted']>
type Props = {
  preview: PosterPreview
  lifted: Lifted | null
  /** Where the lifted element was drawn and where it is now; null while it rests. */
  from: Box | null
  to: Box | null
  scale: number
  alt: string
}
const layer = 'pointer-events-none absolute max-w-none select-none'

/** The poster; while an element is moved, the rest of it and that element over it, so that it follows at once. */
export function PictureStack({ preview, lifted, from, to, scale, alt }: Props) {
  const apart = lifted !== null && from !== null && to !== null
  const whole = { left: 0, top: 0, width: preview.frame.width * scale, height: preview.frame.height * scale }
  const src = useDecoded(preview.picture.url)
  return (
    <>
      <img src={src} alt={alt} draggable={false} className={layer} style={whole} />
      {lifted && (
        <>
          <img
            src={lifted.under.url}
            alt=""
            draggable={false}
            className={layer}
            style={{ ...whole, opacity: apart ? 1 : 0 }}
          />
          <span className="pointer-events-none absolute inset-0 overflow-hidden">
            <img
              src={lifted.element.url}
              alt=""
              draggable={false}
              className={layer}
              style={{
                ...onStage(placeOf(lifted, preview.frame), scale),
                opacity: apart ? 1 : 0,
                ...(apart && follow(placeOf(lifted, preview.frame), from, to, scale)),
              }}
            />
          </span>
        </>
      )}
    </>
  )
}

/** The element comes as large as the frame, or cut to its box. */
const placeOf = ({ under, element, box }: Lifted, frame: PosterPreview['frame']): Box =>
  element.width === under.width && element.height === under.height ? { x: 0, y: 0, ...frame } : box

/** Letters are never stretched: a line of another width keeps its type until it is broken anew. */
function follow(place: Box, from: Box, to: Box, scale: number) {
  const by = to.height / from.height
  return {
    transformOrigin: `${(from.x - place.x) * scale}px ${(from.y - place.y) * scale}px`,
    transform: `translate(${(to.x - from.x) * scale}px, ${(to.y - from.y) * scale}px) scale(${by})`,
  }
}

/** The old picture stays until the new one is decoded, so that nothing blinks. */
function useDecoded(src: string): string {
  const [shown, setShown] = useState(src)
  useEffect(() => {
    let current = true
    const next = new Image()
    next.src = src
    const show = () => current && setShown(src)
    next.decode().then(show, show)
    return () => {
      current = false
    }
  }, [src])
  return shown
}
