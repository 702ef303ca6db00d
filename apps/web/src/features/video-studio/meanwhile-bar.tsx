import type { VideoGeneration } from '@adwright/contract'
import { LoaderCircle } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { filmWords } from './words.ts'

const t = filmWords.run

/** Something is being made while one works on something else. */
export const MeanwhileBar = ({ film, onShow }: { film: VideoGeneration; onShow: () => void }) => (
  <Card edge className="mb-3 flex items-center gap-3 px-4 py-2.5">
    <LoaderCircle className="size-[18px] shrink-0 animate-spin text-accent" aria-hidden />
    <p className="min-w-0 flex-1 truncate font-[580]">
      {t.meanwhile} <span className="num font-[450] text-ink-3">{film.percent} %</span>
    </p>
    <Button size="sm" kind="ghost" onClick={onShow}>
      {t.show}
    </Button>
  </Card>
)
