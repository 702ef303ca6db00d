import type { Media, MediaDetails, MediaId, MediaOrigin } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Clapperboard } from 'lucide-react'
import { apiQuery } from '../../../lib/api.ts'
import { Thumbnail } from '../../../ui/thumbnail.tsx'
import { placeOfFilm } from '../media-links.ts'
import { pictureOf, shownName } from '../media-name.ts'
import { libraryWords } from '../words.ts'
import { Fact, Part } from './fact.tsx'

const t = libraryWords.origin
type Open = { onOpen: (id: MediaId) => void }

/** How the file came to be, in the words of whoever asked for it. */
export const MadeFrom = ({ details: { origin }, onOpen }: { details: MediaDetails } & Open) => (
  <Part title={t.title}>
    <Origin origin={origin} onOpen={onOpen} />
  </Part>
)

function Origin({ origin, onOpen }: { origin: MediaOrigin } & Open) {
  switch (origin.kind) {
    case 'upload':
      return <p className="text-ink-2">{t.uploadText}</p>
    case 'unknown':
      return <p className="text-ink-2">{t.unknown}</p>
    case 'adaptation':
      return origin.parent ? (
        <dl>
          <FileFact label={t.parent} file={origin.parent} onOpen={onOpen} />
        </dl>
      ) : (
        <p className="text-ink-2">{t.parentGone}</p>
      )
    case 'film':
      return (
        <dl className="divide-y divide-line">
          <Prompt text={origin.prompt} />
          <Fact label={libraryWords.details.kind}>
            <span className="block">{t.film(origin.seconds, origin.ratio)}</span>
            <Link
              {
                ...(placeOfFilm(origin) as object as { to: '/' }) /* made of this router's own addresses */
              }
              className="inline-flex min-h-6 items-center gap-1.5 font-[560] text-accent hover-fine:underline"
            >
              <Clapperboard className="size-4" aria-hidden />
              {t.filmIn}
            </Link>
          </Fact>
        </dl>
      )
    case 'model':
      return (
        <dl className="divide-y divide-line">
          <Prompt text={origin.prompt} />
          <PaintedBy by={origin.paintedBy} />
        </dl>
      )
    case 'poster':
      return <PosterOrigin origin={origin} onOpen={onOpen} />
  }
}

type Poster = Extract<MediaOrigin, { kind: 'poster' }>
function PosterOrigin({ origin, onOpen }: { origin: Poster } & Open) {
  const styles = useQuery({ ...apiQuery('listStyles'), staleTime: Infinity }).data?.styles ?? []
  const { words, paintedBy, photo, before, reference } = origin
  return (
    <dl className="divide-y divide-line">
      <Prompt text={origin.prompt} />
      <Fact label={t.words}>
        <span className="block font-[580]">{words.headline}</span>
        <span className="line-clamp-3 text-ink-2">{words.primaryText}</span>
      </Fact>
      <Fact label={t.style}>
        {styles.find(({ id }) => id === origin.style)?.name ?? origin.style.replaceAll('_', ' ')}
      </Fact>
      <PaintedBy by={paintedBy} />
      {photo && <FileFact label={paintedBy ? t.base : t.photo} file={photo} onOpen={onOpen} />}
      {before && <FileFact label={t.before} file={before} onOpen={onOpen} />}
      {reference && <FileFact label={t.reference} file={reference} onOpen={onOpen} />}
      <Fact label={t.seed}>
        <span className="num">{origin.seed}</span>
      </Fact>
    </dl>
  )
}

const Prompt = ({ text }: { text: string }) => (
  <Fact label={t.prompt}>
    <q className="block text-md leading-6 font-[520] quotes-none">{text}</q>
  </Fact>
)

function PaintedBy({ by }: { by: Poster['paintedBy'] }) {
  if (!by) return <Fact label={t.painter}>{t.studio}</Fact>
  return (
    <Fact label={t.painter}>
      {t.model(by.provider, by.model)}
      {by.prompt && (
        <details className="mt-1 text-sm text-ink-2">
          <summary className="text-ink-3">{t.modelPrompt}</summary>
          <p className="mt-1 whitespace-pre-line">{by.prompt}</p>
        </details>
      )}
    </Fact>
  )
}

const FileFact = ({ label, file, onOpen }: { label: string; file: Media } & Open) => (
  <Fact label={label}>
    <button
      type="button"
      onClick={() => onOpen(file.id)}
      className="-my-0.5 flex max-w-full items-center gap-2.5 rounded-md text-left hover-fine:underline"
    >
      <Thumbnail url={pictureOf(file)} />
      <span className="min-w-0 truncate font-[560]">{shownName(file)}</span>
    </button>
  </Fact>
)
