import type { Media, MediaPurpose } from '@adwright/contract'
import { MediaChooser } from '../../business/media-chooser.tsx'
import { cx } from '../../ui/cls.ts'
import { studioWords } from './words.ts'

const t = studioWords.pictures
type Filter = Extract<MediaPurpose, 'photo' | 'poster' | 'logo'> | 'all'
const filters = (['all', 'photo', 'poster', 'logo'] as const).map((value) => ({ value, label: t[value] }))
type Props = { most: number; first: Filter; onClose: () => void; onChosen: (media: Media[]) => void }

/** Pictures that are in the library already. */
export const LibraryPicker = ({ most, first, onClose, onChosen }: Props) => (
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
    filters={filters}
    first={first}
    queryOf={(filter) => ({ ...(filter !== 'all' && { purpose: filter }), kind: 'image' })}
    most={most}
    face={({ url, purpose }) => (
      <img
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        className={cx('size-full', purpose === 'photo' ? 'object-cover' : 'object-contain')}
      />
    )}
    onClose={onClose}
    onChosen={onChosen}
  />
)
