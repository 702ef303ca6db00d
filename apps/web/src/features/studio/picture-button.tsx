import type { Media, MediaPurpose } from '@adwright/contract'
import { Images, Upload } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { buttonClass } from '../../ui/cls.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { LibraryPicker } from './library-picker.tsx'
import { pictureTypes, type Pictures } from './use-pictures.ts'
import { studioWords } from './words.ts'

const t = studioWords.pictures

/** Opens the two ways to a picture: from this device, or from the library. */
export function PictureButton({
  pictures,
  most,
  label,
  purpose,
  icon,
  children,
}: {
  pictures: Pictures
  most: number
  /** Said to those who do not see the icon. */
  label: string
  /** Which pictures of the library are shown first. */
  purpose: Extract<MediaPurpose, 'photo' | 'logo'>
  icon: ReactNode
  children: ReactNode
}) {
  const [picking, setPicking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const room = most === 1 ? 1 : pictures.room
  const choose = (media: Media[]) => {
    setPicking(false)
    pictures.choose(media)
  }
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            disabled={room <= 0}
            className={buttonClass('ghost', 'sm', 'data-popup-open:bg-hover [&_svg]:text-accent')}
          >
            {icon}
            {children}
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
        aria-label={label}
        accept={pictureTypes}
        multiple={most > 1}
        onChange={(event) => {
          if (event.target.files) pictures.take(event.target.files)
          event.target.value = '' // the same file may be chosen again
        }}
      />
      {picking && (
        <LibraryPicker most={room} first={purpose} onClose={() => setPicking(false)} onChosen={choose} />
      )}
    </>
  )
}
