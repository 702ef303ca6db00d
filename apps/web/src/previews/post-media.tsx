import { Film, Play, UserRound } from 'lucide-react'
import { albumCells, type PreviewItem } from './preview-post.ts'
import { SteadyImage } from './steady-image.tsx'
import phone from './phone.module.css'
import css from './post.module.css'

/** One picture, or the still of a video with the mark to play it. `contain` shows all of it on a dark ground. */
export function PostItemMedia({ item, fit = 'cover' }: { item: PreviewItem; fit?: 'cover' | 'contain' }) {
  const isVideo = item.kind === 'video'
  return (
    <span className={css.item}>
      {item.url ? (
        <SteadyImage
          id={item.id}
          src={item.url}
          alt=""
          className={fit === 'contain' ? css.contained : phone.picture}
        />
      ) : (
        <span className={css.noStill}>{isVideo && <Film size={34} />}</span>
      )}
      {isVideo && (
        <span className={css.play}>
          <Play size={26} fill="currentColor" />
        </span>
      )}
      {item.tagged && (
        <span className={css.tagged}>
          <UserRound size={13} fill="currentColor" />
        </span>
      )}
    </span>
  )
}

/** Several pictures as Facebook lays them out, the last with the number of those not shown. */
export function FacebookAlbum({ items }: { items: readonly PreviewItem[] }) {
  const { cells, more } = albumCells(items.length)
  return (
    <div className={css.album}>
      {cells.map(([column, row, width, height], at) => {
        const item = items[at]
        return (
          item && (
            <div
              key={item.id}
              className={css.cell}
              style={{ gridArea: `${row} / ${column} / span ${height} / span ${width}` }}
            >
              <PostItemMedia item={item} />
              {more > 0 && at === cells.length - 1 && <span className={css.moreItems}>+{more}</span>}
            </div>
          )
        )
      })}
    </div>
  )
}
