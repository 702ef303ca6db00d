import type { MediaId, StudioDesk } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { withScheme } from '../../business/web-address.ts'
import { ApiError, apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect, Textarea } from '../../ui/input.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { nearestFormat } from './formats.ts'
import { StartFailure } from './start-failure.tsx'
import { StylePicker } from './style-picker.tsx'
import { mostLetters, type Editing } from './studio-form.ts'
import { studioWords } from './words.ts'

const t = studioWords.editing

type Props = {
  mediaId: MediaId
  desk: StudioDesk
  /** Whose poster it becomes, and where an ad made of it would lead, as far as the form knows. */
  place: { business: string; url: string }
  /** Chosen to begin with: a poster keeps its style unless somebody wants another. */
  firstStyle: string
  busy: boolean
  failure: unknown
  onStart: (editing: Editing) => void
  onClose: () => void
}

/** A wish in words for one picture; what comes out is a run like any other, with the picture before beside it. */
export function ChangeDialog({ mediaId, desk, place, firstStyle, busy, failure, onStart, onClose }: Props) {
  const media = useQuery(apiQuery('getMediaFile', { params: { id: mediaId } }))
  const [prompt, setPrompt] = useState('')
  const [style, setStyle] = useState(firstStyle)
  const [count, setCount] = useState(1)
  const [url, setUrl] = useState(place.url)
  const [asked, setAsked] = useState(false)
  const refusedUrl = failure instanceof ApiError && failure.body?.field === 'url'
  const missing = prompt.trim() === ''
  const start = () => {
    setAsked(true)
    if (!missing)
      onStart({
        mediaId,
        prompt: prompt.trim(),
        ...(place.business.trim() && { business: place.business.trim() }),
        ...(url.trim() && { url: withScheme(url) }),
        style,
        count,
        formats: [media.data ? nearestFormat(media.data) : 'feed_4x5'],
        quality: 'standard',
        painter: 'auto',
      })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title}
      description={t.lead}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" busy={busy} onClick={start}>
            <WandSparkles aria-hidden />
            {t.start}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 py-1 sm:grid-cols-[220px_minmax(0,1fr)]">
        {media.data ? (
          <img
            src={media.data.url}
            alt={media.data.name}
            className="mx-auto max-h-64 w-auto max-w-full rounded-md bg-sunken object-contain shadow-card sm:max-h-80"
          />
        ) : media.error ? (
          <ErrorState
            compact
            reason={isNotFound(media.error) ? studioWords.detail.notFound : reasonOf(media.error)}
          />
        ) : (
          <Skeleton className="aspect-[4/5] w-full" />
        )}
        <div className="grid min-w-0 content-start gap-4">
          <Field
            label={t.prompt}
            error={asked && missing ? t.promptMissing : undefined}
            aside={`${prompt.length} / ${mostLetters.product}`}
          >
            <Textarea
              rows={3}
              dir="auto"
              maxLength={mostLetters.product}
              placeholder={t.placeholder}
              value={prompt}
              onChange={(event) => setPrompt(event.target.value)}
            />
          </Field>
          <StylePicker withChoice={false} styles={desk.styles} value={style} onChange={setStyle} />
          <Field label={t.count} className="max-w-36">
            <NativeSelect value={count} onChange={(event) => setCount(Number(event.target.value))}>
              {[1, 2, 3, 4, 5, 6].map((many) => (
                <option key={many} value={many}>
                  {studioWords.images(many)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {(!place.url || refusedUrl) && (
            <Field
              label={studioWords.more.url}
              hint={studioWords.more.urlHint}
              error={refusedUrl ? reasonOf(failure) : undefined}
            >
              <Input
                type="url"
                inputMode="url"
                autoComplete="url"
                placeholder="https://your-shop.com/offer"
                value={url}
                onChange={(event) => setUrl(event.target.value)}
              />
            </Field>
          )}
          {!desk.imageModel && <p className="text-sm text-ink-3">{t.noModel}</p>}
          {failure != null && !refusedUrl && <StartFailure failure={failure} onAgain={start} />}
        </div>
      </div>
    </Dialog>
  )
}
