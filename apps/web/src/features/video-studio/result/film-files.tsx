import type { FilmCaptions, Media } from '@adwright/contract'
import { Download, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { filmWords } from '../words.ts'
import { saveText, stemOf } from './save-text.ts'

const t = filmWords.result
const row =
  '-mx-2 flex min-h-10 w-[calc(100%+1rem)] items-center gap-3 rounded-sm px-2 text-start text-sm hover-fine:bg-hover'

type Props = {
  media: Media
  captions: FilmCaptions | null | undefined
  failed: boolean
  onRetry: () => void
}

/** The film and its captions, to take along. */
export const FilmFiles = ({ media, captions, failed, onRetry }: Props) => (
  <>
    <ul className="grid gap-px">
      <li>
        <a href={media.url} download={media.name} className={row}>
          <Line icon={Download} name={t.mp4}>
            {media.width} × {media.height} · {weight(media.bytes)}
          </Line>
        </a>
      </li>
      {captions &&
        (['srt', 'vtt'] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() =>
                saveText(
                  `${stemOf(media.name)}.${captions.language}.${kind}`,
                  kind === 'srt' ? 'application/x-subrip' : 'text/vtt',
                  captions[kind],
                )
              }
              className={row}
            >
              <Line icon={Download} name={t[kind]}>
                {captions.language}
              </Line>
            </button>
          </li>
        ))}
    </ul>
    {captions === null && !failed && <p className="text-sm text-ink-3">{t.noCaptions}</p>}
    {failed && (
      <p role="alert" className="flex items-center gap-2 text-sm text-bad">
        {t.captionsFailed}
        <Button size="sm" kind="ghost" onClick={onRetry}>
          {filmWords.run.again}
        </Button>
      </p>
    )}
  </>
)

const Line = ({ icon: Icon, name, children }: { icon: LucideIcon; name: string; children: ReactNode }) => (
  <>
    <span className="font-[560]">{name}</span>
    <span className="num min-w-0 truncate text-ink-3">{children}</span>
    <Icon className="ms-auto size-4 shrink-0 text-ink-3" aria-hidden />
  </>
)

const weight = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
