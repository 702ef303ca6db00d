import type { Creative, Format } from '@adwright/contract'
import { ArrowLeft, Download } from 'lucide-react'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { buttonClass } from '../../ui/cls.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Notice } from './notices.tsx'
import { allFormats, editorWords } from './words.ts'

/** For those who may look and not change: the pictures as they are kept. */
export function ReadOnlyView({ creative, first }: { creative: Creative; first: Format | undefined }) {
  const made = allFormats.filter((one) => creative.renditions.some(({ placement }) => placement === one))
  const [format, setFormat] = useState(first && made.includes(first) ? first : made[0])
  const media = creative.renditions.find(({ placement }) => placement === format)?.media
  const printed: [string, string][] = [
    [editorWords.elements.headline, creative.words.headline],
    [editorWords.elements.kicker, creative.words.kicker],
    [editorWords.elements.body, creative.words.description],
    [editorWords.elements.offer, creative.words.offer],
    [editorWords.elements.cta, creative.ctaLabel],
  ]
  return (
    <div className="pt-4">
      <div className="mb-4 flex items-center gap-2">
        <LinkButton to="/studio" kind="ghost" size="icon" aria-label="Back to studio">
          <ArrowLeft aria-hidden />
        </LinkButton>
        <h1 dir="auto" className="min-w-0 flex-1 truncate text-xl font-[640]">
          {creative.words.headline}
        </h1>
        {media && (
          <a href={media.url} download={media.name} className={buttonClass('soft')}>
            <Download aria-hidden />
            Download
          </a>
        )}
      </div>
      <Notice>{words.common.viewOnly}</Notice>
      {format && (
        <div className="my-4 max-w-full overflow-x-auto">
          <Segmented
            label="Shape"
            value={format}
            onChange={setFormat}
            items={made.map((one) => ({ value: one, label: editorWords.formats[one].ratio }))}
          />
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        {media && (
          <img
            src={media.url}
            alt={`Poster: ${creative.words.headline}`}
            className="mx-auto max-h-[70dvh] max-w-full shadow-pop"
          />
        )}
        <dl className="grid content-start gap-3">
          {printed.map(
            ([name, text]) =>
              text && (
                <div key={name}>
                  <dt className="text-sm text-ink-3">{name}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </div>
  )
}
