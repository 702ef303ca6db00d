import type { PosterPreview } from '@adwright/contract'
import { useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from '../desk.ts'
import { editorWords } from '../words.ts'
import { shownScale, type Zoom } from './fit.ts'
import { Stage } from './stage.tsx'
import { WaitLine } from './wait-line.tsx'

type Props = {
  lifted: PosterPreview['lifted'] | null
  zoom: Zoom
  showCovered: boolean
  /** Shown until there is a preview. */
  standIn: string | undefined
}

/** The room around the poster: it fits the poster in, or lets it be scrolled. */
export function Canvas({ lifted, zoom, showCovered, standIn }: Props) {
  const { preview, select, format, isDrawing } = useDesk()
  const room = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const inner = { width: Math.max(60, size.width - 48), height: Math.max(60, size.height - 48) }
  const shape = editorWords.formats[format].shape
  return (
    <div className="relative min-h-0 min-w-0 flex-1">
      <div
        ref={room}
        onPointerDown={(event) => event.target === event.currentTarget && select(null)}
        className="absolute inset-0 grid overflow-auto overscroll-contain bg-sunken bg-[radial-gradient(var(--line)_1px,transparent_1px)] bg-size-[18px_18px]"
      >
        <div
          className="m-auto p-6"
          onPointerDown={(event) => event.target === event.currentTarget && select(null)}
        >
          {size.width > 0 &&
            (preview ? (
              <Stage
                preview={preview}
                lifted={lifted}
                scale={shownScale(preview.frame, inner, zoom)}
                showCovered={showCovered}
              />
            ) : (
              <StandIn url={standIn} shape={shape} room={inner} />
            ))}
        </div>
      </div>
      <WaitLine isWaiting={isDrawing} />
    </div>
  )
}

function StandIn({
  url,
  shape,
  room,
}: {
  url: string | undefined
  shape: number
  room: { width: number; height: number }
}) {
  const width = Math.min(room.width, room.height * shape)
  return url ? (
    <img src={url} alt="" className="shadow-pop" style={{ width, height: width / shape }} />
  ) : (
    <div aria-hidden className="skeleton shadow-pop" style={{ width, height: width / shape }} />
  )
}
