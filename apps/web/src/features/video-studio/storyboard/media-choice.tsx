import type { Media, MediaId } from '@adwright/contract'
import { Check, ChevronDown, Film, ImageOff, Package } from 'lucide-react'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { storyWords as t } from './story-words.ts'
import type { StoryMedia } from './use-story-media.ts'

type Props = {
  label: string
  media: StoryMedia
  value: MediaId | null
  onChange: (id: MediaId | null) => void
}
const isClip = (file: Media | undefined) => file?.contentType.startsWith('video/') ?? false
const faceOf = (file: Media | undefined) => (isClip(file) ? file?.stillUrl : file?.url)

/** Which photo or clip a scene shows, chosen by its picture. */
export function MediaChoice({ label, media, value, onChange }: Props) {
  const at = media.findIndex(({ id }) => id === value)
  const nameOf = (place: number) => t.mediaNumber(place + 1, isClip(media[place]?.file) ? 'clip' : 'photo')
  const shown = value === null ? t.mediaNone : at < 0 ? t.mediaGone : nameOf(at)
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${shown}`}
          className="inline-flex h-8 max-w-full min-w-0 items-center gap-1.5 rounded-sm ps-1.5 pe-2 text-sm text-ink-2 shadow-[inset_0_0_0_1px_var(--line)] data-popup-open:bg-hover max-sm:h-10 hover-fine:bg-hover"
        >
          <Face file={media[at]?.file} gone={value !== null && at < 0} none={value === null} />
          <span className="truncate">{shown}</span>
          <ChevronDown className="size-3 shrink-0 text-ink-3" aria-hidden />
        </button>
      }
    >
      <MenuItem icon={<Package aria-hidden />} onSelect={() => onChange(null)}>
        <span className="flex-1">{t.mediaNone}</span>
        {value === null && <Check aria-hidden />}
      </MenuItem>
      {media.map(({ id, file }, place) => (
        <MenuItem key={id} icon={<Face file={file} />} onSelect={() => onChange(id)}>
          <span className="min-w-0 flex-1 truncate">
            {nameOf(place)} <span className="text-ink-3">{file?.name}</span>
          </span>
          {id === value && <Check aria-hidden />}
        </MenuItem>
      ))}
      {media.length === 0 && <p className="px-2.5 py-2 text-sm text-ink-3">{t.mediaNoneYet}</p>}
    </Menu>
  )
}

type FaceProps = { file: Media | undefined; gone?: boolean; none?: boolean }
function Face({ file, gone = false, none = false }: FaceProps) {
  const face = faceOf(file)
  if (none) return <Package className="size-4 shrink-0 text-ink-3" aria-hidden />
  if (gone) return <ImageOff className="size-4 shrink-0 text-bad" aria-hidden />
  return face ? (
    <img src={face} alt="" className="size-5 shrink-0 rounded-xs object-cover" />
  ) : (
    <Film className="size-4 shrink-0 text-ink-3" aria-hidden />
  )
}
