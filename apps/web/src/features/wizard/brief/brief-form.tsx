import type { Brief, MediaId } from '@adwright/contract'
import { Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { PictureDrop } from '../../../business/picture-drop.tsx'
import { withScheme } from '../../../business/web-address.ts'
import { useMe } from '../../../lib/me.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input, Textarea } from '../../../ui/input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ActionBar } from '../action-bar.tsx'
import { SaveNote } from '../save-note.tsx'
import type { WizardMemory } from '../wizard-memory.ts'
import { BriefDetails } from './brief-details.tsx'
import { briefResolver, loadBriefSchema } from './brief-resolver.ts'
import { BriefPageStart } from './brief-page-start.tsx'
import { freshBrief, type BriefValues, type KitStart } from './brief-values.ts'
import { startValues } from './start-values.ts'
import { useBriefDraft, type TypedBrief } from './use-brief-draft.ts'

export type BriefFormProps = {
  brief: Brief | undefined
  idea: string | undefined
  photoIds: MediaId[]
  currency: BriefValues['currency'] | undefined
  memory: WizardMemory
  onCreated: (brief: Brief) => void
  /** The stored brief, when the person asks to go on. */
  onDone: (brief: Brief) => Promise<void>
  hasPosters: boolean
  /** Undefined when it could not be had. */
  kit: KitStart | undefined
}

/** What is advertised, in as little as three answers. */
export function BriefForm({
  brief,
  idea,
  photoIds,
  currency,
  memory,
  onCreated,
  onDone,
  hasPosters,
  kit,
}: BriefFormProps) {
  const { workspace } = useMe()
  const fresh = () =>
    freshBrief({ locale: navigator.language, business: workspace.name, idea, photoIds, currency, kit })
  const [start] = useState(() => startValues(brief, memory.typed<TypedBrief>(), idea, photoIds, fresh))
  const form = useForm<BriefValues>({ defaultValues: start, resolver: briefResolver, mode: 'onTouched' })
  const { state, reason, saveNow } = useBriefDraft({ brief, form, memory, onCreated, fresh })
  const [busy, setBusy] = useState(false)
  const { control, register, handleSubmit, formState, watch, setValue } = form
  const { errors } = formState
  useEffect(() => void loadBriefSchema(), [])

  const submit = handleSubmit(
    async () => {
      setBusy(true)
      try {
        const stored = await saveNow()
        if (stored) await onDone(stored)
        else toast('The brief was not saved', { kind: 'failed', ...(reason && { detail: reason }) })
      } finally {
        setBusy(false)
      }
    },
    (found) => {
      const hidden = Object.keys(found).find((field) => !['product', 'business', 'url'].includes(field))
      if (hidden) setOpenDetails(true)
    },
  )
  const [openDetails, setOpenDetails] = useState(false)
  const url = register('url')

  return (
    <form
      noValidate
      onSubmit={(event) => {
        setValue('url', withScheme(form.getValues('url')))
        void submit(event)
      }}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px] xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid min-w-0 gap-4">
          <BriefPageStart form={form} keepCurrency={currency !== undefined} />
          <Card className="grid gap-5 p-4 sm:p-5" aria-labelledby="brief-what">
            <h2 id="brief-what" className="sr-only">
              What is advertised
            </h2>
            <Field
              label="What do you want to advertise?"
              hint="One sentence is enough. Name the thing and what makes people want it."
              error={errors.product?.message}
              aside={`${watch('product').length} of 200`}
            >
              <Textarea
                rows={3}
                maxLength={200}
                placeholder="Iced oat latte, slow-brewed for 18 hours, with maple oat milk"
                {...register('product')}
              />
            </Field>
            <div className="grid gap-5 sm:grid-cols-2">
              <Field label="Business" error={errors.business?.message}>
                <Input autoComplete="organization" maxLength={120} {...register('business')} />
              </Field>
              <Field label="Where should a click lead?" error={errors.url?.message}>
                <Input
                  type="url"
                  inputMode="url"
                  autoComplete="url"
                  placeholder="https://your-shop.com/offer"
                  {...url}
                  onBlur={(event) => {
                    setValue('url', withScheme(event.target.value))
                    void url.onBlur(event)
                  }}
                />
              </Field>
            </div>
          </Card>
          <BriefDetails form={form} open={openDetails} onOpen={setOpenDetails} />
        </div>
        <Card className="grid gap-5 p-4 sm:p-5" aria-labelledby="brief-pictures">
          <h2 id="brief-pictures" className="sr-only">
            Pictures
          </h2>
          <Controller
            control={control}
            name="photoIds"
            render={({ field }) => (
              <PictureDrop
                takesPaste
                label="Product photos"
                hint="Optional, up to 6. Without one, the studio draws."
                purpose="photo"
                most={6}
                ids={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={control}
            name="logoId"
            render={({ field }) => (
              <PictureDrop
                label="Logo"
                hint="Optional. Best as PNG without background."
                purpose="logo"
                most={1}
                ids={field.value ? [field.value] : []}
                onChange={([id]) => field.onChange(id ?? null)}
              />
            )}
          />
        </Card>
      </div>
      <ActionBar
        note={
          <SaveNote
            state={state}
            local={!brief}
            reason={Object.keys(errors).length === 0 ? reason : undefined}
          />
        }
      >
        <Button type="submit" kind="solid" size="lg" busy={busy} className="max-sm:w-full">
          <Sparkles aria-hidden />
          {hasPosters ? 'To the posters' : 'Create 3 posters'}
        </Button>
      </ActionBar>
    </form>
  )
}
