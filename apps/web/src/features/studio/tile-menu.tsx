import type { Creative, Rendition } from '@adwright/contract'
import { useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Download, Maximize, Scaling, Shuffle, WandSparkles } from 'lucide-react'
import { MenuItem, MenuSeparator, RowMenu } from '../../ui/menu.tsx'
import { allFormats, missingOf } from './formats.ts'
import { saveFile } from './save-file.ts'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const t = studioWords.actions

type Props = {
  creative: Creative
  rendition: Rendition | undefined
  name: string
  actions: CreativeActions
  mayWrite: boolean
  onChange: () => void
}

/** The rest of what can be done with an image, behind three dots. */
export function TileMenu({ creative, rendition, name, actions, mayWrite, onChange }: Props) {
  const navigate = useNavigate()
  const isBusy = actions.busyWith(creative) !== undefined
  return (
    <RowMenu label={studioWords.tile.actions(name)}>
      {rendition && (
        <MenuItem icon={<Download aria-hidden />} onSelect={() => saveFile(rendition.media)}>
          {t.download}
        </MenuItem>
      )}
      {mayWrite && (
        <>
          {rendition && (
            <MenuItem
              icon={<CalendarPlus aria-hidden />}
              onSelect={() =>
                void navigate({
                  to: '/posts/new',
                  search: { mediaId: rendition.media.id, creative: creative.id },
                })
              }
            >
              {t.post}
            </MenuItem>
          )}
          <MenuSeparator />
          <MenuItem
            icon={<Shuffle aria-hidden />}
            disabled={isBusy}
            onSelect={() => actions.run(creative, { kind: 'shuffle' })}
          >
            {t.shuffle}
          </MenuItem>
          {rendition && (
            <MenuItem icon={<WandSparkles aria-hidden />} onSelect={onChange}>
              {t.change}
            </MenuItem>
          )}
          {missingOf(creative, allFormats).length > 0 && (
            <MenuItem
              icon={<Scaling aria-hidden />}
              disabled={isBusy}
              onSelect={() => actions.run(creative, { kind: 'sizes' })}
            >
              {t.sizes}
            </MenuItem>
          )}
          {creative.quality === 'draft' && (
            <MenuItem
              icon={<Maximize aria-hidden />}
              disabled={isBusy}
              onSelect={() => actions.run(creative, { kind: 'sharpen' })}
            >
              {t.sharpen}
            </MenuItem>
          )}
        </>
      )}
    </RowMenu>
  )
}
