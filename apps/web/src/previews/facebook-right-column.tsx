import { Picture } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './facebook.module.css'

export function FacebookRightColumn({ ad }: { ad: PreviewAd }) {
  return (
    <div className={css.column}>
      <div className={css.columnTitle}>Sponsored</div>
      {ad.video ? (
        <p className={css.columnNone}>Videos do not run here. Meta leaves this place out for this ad.</p>
      ) : (
        <ColumnAd ad={ad} />
      )}
    </div>
  )
}

const ColumnAd = ({ ad }: { ad: PreviewAd }) => (
  <div className={css.columnAd}>
    <div className={css.columnMedia}>
      <Picture ad={ad} placement="link_1.91x1" />
    </div>
    <div className={css.columnWords}>
      <div className={css.columnHeadline} dir="auto">
        {ad.headline}
      </div>
      <div className={css.columnDomain}>{ad.domain}</div>
    </div>
  </div>
)
