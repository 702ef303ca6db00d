import { useEffect, useState } from 'react'

type Props = { id: string; src: string; alt: string; className?: string | undefined }

/**
 * A picture that never blinks: the old one stays until the new one is decoded. Signed addresses change with every
 * answer of the server, so `id` tells whether it is really another picture.
 */
export function SteadyImage({ id, src, alt, className }: Props) {
  const [shown, setShown] = useState({ id, src })
  useEffect(() => {
    if (id === shown.id) return
    let current = true
    const next = new Image()
    next.src = src
    const show = () => current && setShown({ id, src })
    next.decode().then(show, show)
    return () => {
      current = false
    }
  }, [id, src, shown.id])
  return <img src={shown.src} alt={alt} className={className} decoding="async" draggable={false} />
}
