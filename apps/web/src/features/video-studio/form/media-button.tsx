import { ImagePlus, Images, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { buttonClass } from '../../../ui/cls.ts'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { formWords } from './form-words.ts'
import { MediaPicker } from './media-picker.tsx'
import type { FilmMedia } from './use-film-media.ts'

const t = formWords.media

/** The two ways to a photo or clip: from this device, or from the library. */
export function MediaButton({ media }: { media: FilmMedia }) {
  const [picking, setPicking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            disabled={media.room <= 0}
            className={buttonClass('ghost', 'sm', 'data-popup-open:bg-hover [&_svg]:text-accent')}
          >
            <ImagePlus aria-hidden />
            {t.add}
          </button>
        }
      >
        <MenuItem icon={<Upload aria-hidden />} onSelect={() => input.current?.click()}>
          {t.upload}
        </MenuItem>
        <MenuItem icon={<Images aria-hidden />} onSelect={() => setPicking(true)}>
          {t.library}
        </MenuItem>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t.title}
        accept={media.accept}
        onChange={(event) => {
          if (event.target.files) media.take(event.target.files)
          event.target.value = '' // the same file may be chosen again
        }}
      />
      {picking && (
        <MediaPicker
          most={media.room}
          onClose={() => setPicking(false)}
          onChosen={(chosen) => {
            setPicking(false)
            media.choose(chosen)
          }}
        />
      )}
    </>
  )
}
