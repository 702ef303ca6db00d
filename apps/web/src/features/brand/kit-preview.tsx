import type { Media } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { toneWords } from '../../business/tones.ts'
import { apiQuery } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { wordsOn } from './contrast.ts'
import { faceOf } from './faces.ts'
import type { KitValues } from './kit-values.ts'
import { brandWords as t } from './words.ts'

/** Colours, faces, logo and words together, as they are in the form now. */
export function KitPreview({ form, kept }: { form: UseFormReturn<KitValues>; kept: Media | null }) {
  const values = form.watch()
  const logo = useLogo(values.logoId, kept)
  const [lead, second, third] = values.colours
  const ground = lead ?? 'var(--sunken)'
  const onGround = lead ? wordsOn(lead) : 'var(--ink)'
  const action = second ?? (lead ? wordsOn(lead) : 'var(--solid)')
  const display = faceOf(values.displayFont)?.css ?? 'var(--font-display)'
  const text = faceOf(values.textFont)?.css ?? 'var(--font-sans)'
  return (
    <Card className="overflow-hidden lg:sticky lg:top-[72px]" aria-label={t.preview}>
      <div
        className="flex min-h-80 flex-col p-6 transition-colors duration-280"
        style={{ backgroundColor: ground, color: onGround }}
      >
        <span className="flex h-14 items-center">
          {logo ? (
            <span className="inline-flex h-14 max-w-40 items-center justify-center rounded-md bg-white p-2">
              <img src={logo.url} alt={logo.name} className="max-h-full max-w-full object-contain" />
            </span>
          ) : (
            <span
              className="flex size-12 items-center justify-center rounded-full text-xl font-[640]"
              style={{ backgroundColor: third ?? onGround, color: third ? wordsOn(third) : ground }}
              aria-hidden
            >
              {(values.name.trim()[0] ?? t.previewName[0])?.toUpperCase()}
            </span>
          )}
        </span>
        <p
          className="mt-auto pt-10 text-3xl leading-[1.08] break-words"
          style={{ fontFamily: display, fontWeight: faceOf(values.displayFont) ? 400 : 700 }}
        >
          {values.name.trim() || t.previewName}
        </p>
        <p className="mt-2.5 line-clamp-4 text-md leading-6" style={{ fontFamily: text }}>
          {values.about.trim() || t.previewAbout}
        </p>
        <span
          className="mt-5 self-start rounded-md px-4 py-2 text-base"
          style={{
            fontFamily: text,
            backgroundColor: action,
            color: second ? wordsOn(second) : lead ? lead : 'var(--on-solid)',
          }}
        >
          {t.previewAction}
        </span>
      </div>
      <div className="flex h-3">
        {values.colours.map((colour) => (
          <span key={colour} className="flex-1" style={{ backgroundColor: colour }} />
        ))}
      </div>
      <p className="px-5 py-3.5 text-sm text-ink-2">
        {values.tone
          ? `${toneWords[values.tone].label}: ${toneWords[values.tone].note.toLowerCase()}`
          : `${t.tone}: ${t.toneUnset.toLowerCase()}`}
      </p>
    </Card>
  )
}

function useLogo(id: KitValues['logoId'], kept: Media | null): Media | undefined {
  const isKept = id !== null && id === kept?.id
  const noId = '' as never // stands where nothing is asked
  const { data } = useQuery({
    ...apiQuery('getMediaFile', { params: { id: id ?? noId } }),
    enabled: id !== null && !isKept,
  })
  if (id === null) return undefined
  return isKept && kept ? kept : data
}
