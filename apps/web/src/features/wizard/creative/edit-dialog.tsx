import type { Brief, CallToAction, Creative, Page, Words } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { apiQuery, reasonOf } from '../../../lib/api.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect, Textarea } from '../../../ui/input.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { AdPreview } from '../../../previews/ad-preview.tsx'
import { mostCharacters, shownCharacters, type AdSurface } from '../../../previews/placements.ts'
import { previewOf } from '../../../previews/preview-ad.ts'
import { wizardWords } from '../words.ts'
import { Counted } from './counted-field.tsx'
import { FindingsList } from './findings-list.tsx'
import { changedWords, findingsOf } from './posters.ts'
import { useEditCreative } from './use-edit-creative.ts'

type Props = { creative: Creative; number: number; brief: Brief; page: Page | undefined; onClose: () => void }
const surfaces: { value: AdSurface; label: string }[] = [
  { value: 'facebook_feed', label: 'Facebook' },
  { value: 'instagram_feed', label: 'Instagram' },
  { value: 'instagram_story', label: 'Story' },
]

/** Words and style of one poster, with the ad as its readers will see it, live. */
export function EditDialog({ creative, number, brief, page, onClose }: Props) {
  const [typed, setTyped] = useState<Words>(creative.words)
  const [surface, setSurface] = useState<AdSurface>('facebook_feed')
  const styles = useQuery(apiQuery('listStyles'))
  const edit = useEditCreative()
  const changed = changedWords(creative.words, typed)
  const isChanged = Object.keys(changed).length > 0
  const isBlank = !typed.headline.trim() || !typed.primaryText.trim()
  const set = (field: keyof Words) => (event: { target: { value: string } }) =>
    setTyped((words) => ({ ...words, [field]: event.target.value }))
  const save = () => edit.mutate({ creative, words: changed }, { onSuccess: ({ words }) => setTyped(words) })
  const ctaLabel = typed.cta === creative.words.cta ? creative.ctaLabel : wizardWords.callsToAction[typed.cta]
  const notes = findingsOf(creative)

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Edit poster ${number}`}
      description="The preview follows as you type. The picture is drawn again when you save."
      footer={
        <>
          <p
            role="status"
            className={cx('mr-auto self-center text-sm', edit.error ? 'text-bad' : 'text-ink-3')}
          >
            {edit.error ? reasonOf(edit.error) : edit.isSuccess && !isChanged ? 'Saved and drawn again' : ''}
          </p>
          {!isChanged && (
            <LinkButton kind="ghost" to="/studio/edit/$creativeId" params={{ creativeId: creative.id }}>
              Open in the editor
            </LinkButton>
          )}
          <Button kind="soft" onClick={onClose}>
            {isChanged ? 'Discard' : 'Close'}
          </Button>
          <Button kind="solid" busy={edit.isPending} disabled={!isChanged || isBlank} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="grid gap-6 py-1 sm:grid-cols-[minmax(0,1fr)_252px]">
        <div className="grid min-w-0 content-start gap-4">
          <Counted
            label="Primary text"
            value={typed.primaryText}
            shown={shownCharacters.primaryText}
            most={mostCharacters.primaryText}
          >
            <Textarea rows={5} dir="auto" value={typed.primaryText} onChange={set('primaryText')} />
          </Counted>
          <Counted
            label="Headline"
            hint="Also printed on the poster."
            value={typed.headline}
            shown={shownCharacters.headline}
            most={mostCharacters.headline}
          >
            <Input dir="auto" value={typed.headline} onChange={set('headline')} />
          </Counted>
          <Counted
            label="Description"
            value={typed.description}
            shown={shownCharacters.description}
            most={mostCharacters.description}
          >
            <Input dir="auto" value={typed.description} onChange={set('description')} />
          </Counted>
          <Field label="Button">
            <NativeSelect
              value={typed.cta}
              onChange={(event) => setTyped({ ...typed, cta: event.target.value as CallToAction })} // only our own options
            >
              {Object.entries(wizardWords.callsToAction).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Small line" hint="Above the headline, on the poster.">
              <Input
                dir="auto"
                maxLength={mostCharacters.kicker}
                value={typed.kicker}
                onChange={set('kicker')}
              />
            </Field>
            <Field label="Offer" hint="Printed on the poster.">
              <Input
                dir="auto"
                maxLength={mostCharacters.offer}
                value={typed.offer}
                onChange={set('offer')}
              />
            </Field>
          </div>
          <Field
            label="Style"
            hint={styles.data?.styles.find(({ id }) => id === creative.style)?.description}
          >
            <div className="flex gap-2">
              <NativeSelect
                aria-label="Style"
                className="flex-1"
                value={creative.style}
                disabled={edit.isPending}
                onChange={(event) => edit.mutate({ creative, style: event.target.value })}
              >
                {(styles.data?.styles ?? [{ id: creative.style, name: creative.styleName }]).map(
                  ({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ),
                )}
              </NativeSelect>
              <Button busy={edit.isPending} onClick={() => edit.mutate({ creative, shuffle: true })}>
                <Shuffle aria-hidden />
                Another look
              </Button>
            </div>
          </Field>
          {notes.length > 0 && (
            <section aria-label="Checks" className="pt-2">
              <FindingsList
                findings={notes}
                more={({ placements, level }) =>
                  level !== 'ok' && (
                    <span className="text-ink-3">
                      ({placements.map((placement) => wizardWords.shapes[placement].label).join(', ')})
                    </span>
                  )
                }
              />
            </section>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-3 self-start sm:sticky sm:top-0">
          <Segmented label="Preview in" value={surface} items={surfaces} onChange={setSurface} />
          <AdPreview surface={surface} ad={previewOf({ creative, brief, page, words: typed, ctaLabel })} />
        </div>
      </div>
    </Dialog>
  )
}
