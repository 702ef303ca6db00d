import type { Media } from '@adwright/contract'
import { Film } from 'lucide-react'
import { MediaChooser } from '../../../business/media-chooser.tsx'
import { ClipMark } from './clip-mark.tsx'
import { formWords } from './form-words.ts'
import { faceOf, isClip } from './use-film-media.ts'

const t = formWords.media
const kinds = (['all', 'photo', 'video'] as const).map((value) => ({ value, label: t.kinds[value] }))
const asked = { all: {}, photo: { kind: 'image' }, video: { kind: 'video' } } as const
type Props = { most: number; onClose: () => void; onChosen: (media: Media[]) => void }

/** Photos and clips that are in the library already. */
export const MediaPicker = ({ most, onClose, onChosen }: Props) => (
  <MediaChooser
    words={{
      title: t.pickTitle,
      text: t.pickText(most),
      filter: t.show,
      empty: t.none,
      emptyText: t.noneText,
      more: t.more,
      choose: t.use,
    }}
    filters={kinds}
    first="all"
    queryOf={(kind) => asked[kind]}
    offers={({ purpose }) => purpose !== 'logo'}
    most={most}
    face={(media) => <Face media={media} />}
    labelOf={(media) => (isClip(media) ? `${t.clip}: ${media.name}` : media.name)}
    onClose={onClose}
    onChosen={onChosen}
  />
)

function Face({ media }: { media: Media }) {
  const url = faceOf(media)
  return (
    <>
      {url ? (
        <img src={url} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      ) : (
        <span className="grid size-full place-items-center text-ink-3">
          <Film className="size-6" aria-hidden />
        </span>
      )}
      <ClipMark media={media} />
    </>
  )
}
