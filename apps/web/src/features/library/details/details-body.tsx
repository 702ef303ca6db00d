import type { Format, Media, MediaDetails, MediaId } from '@adwright/contract'
import { formatDate, formatNumber } from '../../../lib/format.ts'
import { Card } from '../../../ui/card.tsx'
import { CheckPart } from '../check/check-part.tsx'
import { kindOf } from '../media-name.ts'
import { UsedIn } from '../used-in.tsx'
import { libraryWords } from '../words.ts'
import { Fact, Part } from './fact.tsx'
import { MadeFrom } from './made-from.tsx'
import { PicturesStrip } from './pictures-strip.tsx'
import { PlaceFields } from './place-fields.tsx'

const t = libraryWords.details
const shapeWords: Record<Format, string> = {
  feed_4x5: libraryWords.shapes.feed,
  square_1x1: libraryWords.shapes.square,
  story_9x16: libraryWords.shapes.story,
  'link_1.91x1': libraryWords.shapes.link,
  wide_16x9: libraryWords.shapes.wide,
  standard_4x3: libraryWords.shapes.standard,
}
type BodyProps = { details: MediaDetails; mayWrite: boolean; onOpen: (id: MediaId) => void }

/** All that is known of a file, each part only where there is something to say. */
export function DetailsBody({ details, mayWrite, onOpen }: BodyProps) {
  const { media, shapes, posters, postersTotal, adaptations, origin } = details
  // That a poster uses its own picture is not worth a word.
  const usedBy = details.usedBy.filter(({ id }) => origin.kind !== 'poster' || id !== origin.creativeId)
  const usedByTotal = details.usedByTotal - (details.usedBy.length - usedBy.length)
  return (
    <>
      <PlaceFields media={media} mayWrite={mayWrite} />
      <CheckPart details={details} mayWrite={mayWrite} onOpen={onOpen} />
      {shapes.length > 1 && (
        <PicturesStrip
          title={t.shapes}
          pictures={shapes.map((one) => ({ media: one.media, label: shapeWords[one.format] }))}
          shownId={media.id}
          onOpen={onOpen}
        />
      )}
      <MadeFrom details={details} onOpen={onOpen} />
      {posters.length > 0 && (
        <PicturesStrip
          title={libraryWords.posters.title}
          {...(postersTotal > posters.length && {
            note: libraryWords.posters.more(postersTotal - posters.length),
          })}
          pictures={posters.map((one) => ({
            media: one.media,
            label: one.headline || libraryWords.posters.untitled,
          }))}
          onOpen={onOpen}
        />
      )}
      {adaptations.length > 0 && (
        <PicturesStrip
          title={libraryWords.adaptations.title}
          pictures={adaptations.map((one) => ({ media: one, label: `${one.width} × ${one.height}` }))}
          onOpen={onOpen}
        />
      )}
      <Part title={libraryWords.usedIn.title}>
        {usedByTotal === 0 ? (
          <p className="text-ink-3">{libraryWords.usedIn.nothing}</p>
        ) : (
          <Card className="p-1">
            <UsedIn users={usedBy} total={usedByTotal} />
          </Card>
        )}
      </Part>
      <Part title={t.facts}>
        <Facts media={media} />
      </Part>
    </>
  )
}

const Facts = ({ media }: { media: Media }) => (
  <dl className="num divide-y divide-line">
    <Fact label={t.kind}>
      {t.kinds[kindOf(media)]}, {media.contentType.split('/')[1]?.toUpperCase()}
    </Fact>
    <Fact label={t.size}>{t.pixels(media.width, media.height)}</Fact>
    {media.durationMs !== null && (
      <Fact label={t.length}>
        {libraryWords.tile.seconds(Math.max(1, Math.round(media.durationMs / 1000)))}
      </Fact>
    )}
    <Fact label={t.weight}>{weight(media.bytes)}</Fact>
    <Fact label={t.added}>{formatDate(media.createdAt, 'time')}</Fact>
  </dl>
)

const weight = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatNumber(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
