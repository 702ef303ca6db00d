import type { Media } from '@adwright/contract'
import { ChevronDown, Download } from 'lucide-react'
import { buttonClass } from '../../../ui/cls.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { kindOf } from '../media-name.ts'
import { downloadAddress } from '../use-download.ts'
import { libraryWords } from '../words.ts'

const t = libraryWords.details
const formats = ['jpeg', 'png', 'webp'] as const

/** A picture in the format that one needs; a video as it is. */
export function DownloadMenu({ media }: { media: Media }) {
  if (kindOf(media) === 'video')
    return (
      <a className={buttonClass('soft')} href={downloadAddress(media.id, 'original')} download>
        <Download aria-hidden />
        {t.download}
      </a>
    )
  return (
    <Menu
      align="start"
      trigger={
        <Button>
          <Download aria-hidden />
          {t.download}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => location.assign(downloadAddress(media.id, format))}>
          {t.formats[format]}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => location.assign(downloadAddress(media.id, 'original'))}>
        {t.original}
      </MenuItem>
    </Menu>
  )
}
