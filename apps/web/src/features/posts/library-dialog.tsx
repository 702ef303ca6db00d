import type { Media, MediaPurpose } from '@adwright/contract'
import { MediaChooser } from '../../business/media-chooser.tsx'
import { ItemFace } from './item-face.tsx'
import { postWords } from './words.ts'

const t = postWords.library
type Filter = Extract<MediaPurpose, 'poster' | 'photo' | 'post'> | 'all'
const filters: { value: Filter; label: string }[] = [
  { value: 'all', label: t.all },
  { value: 'poster', label: t.posters },
  { value: 'photo', label: t.photos },
  { value: 'post', label: t.uploads },
]
type Props = { most: number; onClose: () => void; onChosen: (media: Media[]) => void }

/** Pictures and videos that are in the library already, for a post. */
export const LibraryDialog = ({ most, onClose, onChosen }: Props) => (
  <MediaChooser
    words={{ ...t, text: t.text(most) }}
    filters={filters}
    first="all"
    queryOf={(filter) => (filter === 'all' ? {} : { purpose: filter })}
    offers={({ purpose }) => purpose !== 'logo'}
    most={most}
    face={(media) => <ItemFace media={media} />}
    onClose={onClose}
    onChosen={onChosen}
  />
)
