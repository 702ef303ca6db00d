import type { Campaign, Creative } from '@adwright/contract'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import type { RenderPreview } from './render-preview.ts'
import { pictureOf } from './picture-of.ts'

const t = words.campaign

export function Posters({ campaign, renderPreview }: { campaign: Campaign; renderPreview: RenderPreview }) {
  const [open, setOpen] = useState<Creative | null>(null)
  if (campaign.creatives.length === 0) return null
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="posters">
      <CardHeader id="posters" title={t.creatives} />
      <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {campaign.creatives.map((creative) => (
          <li key={creative.id}>
            <button
              type="button"
              onClick={() => setOpen(creative)}
              className="group block w-full rounded-lg text-left"
            >
              <span className="relative block overflow-hidden rounded-lg">
                <Thumbnail url={pictureOf(creative, 'square_1x1')} size="lg" />
                <span className="absolute right-2 bottom-2 flex size-8 items-center justify-center rounded-full bg-card text-ink shadow-pop">
                  <Eye className="size-4" aria-hidden />
                </span>
              </span>
              <span className="mt-1.5 block truncate font-[580]">
                <span className="sr-only">{t.preview} </span>
                {creative.words.headline}
              </span>
              <span className="block truncate text-sm text-ink-3">{creative.styleName}</span>
            </button>
          </li>
        ))}
      </ul>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open?.words.headline ?? ''} wide>
        {open && renderPreview(open, campaign)}
      </Dialog>
    </Card>
  )
}
