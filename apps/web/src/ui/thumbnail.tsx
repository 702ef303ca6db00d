import { Image } from 'lucide-react'
import { useState } from 'react'
import { cx } from './cls.ts'

const sizes = {
  sm: 'size-10 rounded-sm',
  md: 'size-14 rounded-md',
  lg: 'aspect-square w-full rounded-lg',
} as const

/** A picture beside its name: decorative unless `alt` is given; a quiet mark where there is none. */
export function Thumbnail({
  url,
  alt = '',
  size = 'sm',
}: {
  url: string | null | undefined
  alt?: string
  size?: keyof typeof sizes
}) {
  const [failed, setFailed] = useState<string | null>(null)
  return (
    <span
      className={cx(
        'flex shrink-0 items-center justify-center overflow-hidden bg-sunken text-ink-3 shadow-[0_0_0_1px_var(--line)]',
        sizes[size],
      )}
    >
      {url && url !== failed ? (
        <img
          src={url}
          alt={alt}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
          onError={() => setFailed(url)}
        />
      ) : (
        <Image className="size-4" aria-hidden />
      )}
    </span>
  )
}
