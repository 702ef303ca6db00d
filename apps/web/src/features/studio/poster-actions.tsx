import type { Creative, Rendition } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { Megaphone } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { EditorLink } from './editor-link.tsx'
import { TileMenu } from './tile-menu.tsx'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const t = studioWords.actions

type Props = {
  creative: Creative
  rendition: Rendition
  actions: CreativeActions
  mayWrite: boolean
  onChange: () => void
}

/** The ways on from one image, the likeliest first. */
export function PosterActions({ creative, rendition, actions, mayWrite, onChange }: Props) {
  const menu = (
    <TileMenu
      creative={creative}
      rendition={rendition}
      name={creative.words.headline}
      actions={actions}
      mayWrite={mayWrite}
      onChange={onChange}
    />
  )
  if (!mayWrite) return <div className="flex justify-end">{menu}</div>
  return (
    <div className="flex items-center gap-2">
      <Button
        kind="solid"
        className="flex-1"
        busy={actions.busyWith(creative) === 'ad'}
        onClick={() => actions.run(creative, { kind: 'ad' })}
      >
        <Megaphone aria-hidden />
        {t.ad}
      </Button>
      <Link
        to="/posts/new"
        search={{ mediaId: rendition.media.id, creative: creative.id }}
        className={buttonClass('soft', 'md', 'max-sm:hidden')}
      >
        {t.post}
      </Link>
      <EditorLink creative={creative} label={`${t.edit}: ${creative.words.headline}`} />
      {menu}
    </div>
  )
}
