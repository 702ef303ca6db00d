import { Globe, MoreHorizontal } from 'lucide-react'
import { Logo } from '../../ui/logo.tsx'
import { Poster } from './poster.tsx'
import { words } from './words.ts'

const t = words.example

/** One feed ad between two full-screen ones. A picture, not a control: hidden from screen readers. */
export const ExampleAds = () => (
  <div aria-hidden className="relative mx-auto h-[400px] w-full max-w-[520px] sm:h-[540px]">
    <div className="absolute top-16 left-0 aspect-[9/16] w-[40%] -rotate-6 overflow-hidden rounded-[24px] shadow-float">
      <Poster slot={2} eager />
    </div>
    <div className="absolute top-24 right-0 aspect-[9/16] w-[40%] rotate-6 overflow-hidden rounded-[24px] shadow-float">
      <Poster slot={3} eager />
    </div>
    <div className="absolute top-0 left-1/2 w-[56%] -translate-x-1/2 overflow-hidden rounded-[24px] bg-card shadow-float">
      <div className="flex items-center gap-2 px-3 pt-3 pb-2">
        <Logo size={30} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm leading-4 font-[640]">{t.business}</span>
          <span className="flex items-center gap-1 text-2xs text-ink-3">
            {t.sponsored} · <Globe className="size-2.5" />
          </span>
        </span>
        <MoreHorizontal className="size-4 text-ink-3" />
      </div>
      <p className="mx-3 mb-2 line-clamp-2 text-xs">{t.text}</p>
      <div className="aspect-[4/5] max-sm:aspect-square">
        <Poster slot={1} eager />
      </div>
      <div className="flex items-center gap-2 bg-sunken px-3 py-2.5">
        <span className="min-w-0 flex-1">
          <span className="block truncate text-2xs text-ink-3 uppercase max-sm:hidden">{t.domain}</span>
          <span className="block truncate text-sm font-[620]">{t.headline}</span>
        </span>
        <span className="rounded-xs bg-line-strong px-2.5 py-1 text-xs font-[620] whitespace-nowrap">
          {t.button}
        </span>
      </div>
    </div>
  </div>
)
