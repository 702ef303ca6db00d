import { Globe } from 'lucide-react'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { AddressField } from '../../../business/page-reading/address-field.tsx'
import { firstChoice, saysNothing, type Choice } from '../../../business/page-reading/choice.ts'
import { ReadingReview } from '../../../business/page-reading/reading-review.tsx'
import { ReadingStages } from '../../../business/page-reading/reading-stages.tsx'
import { usePageReading, type ReadingOfPage } from '../../../business/page-reading/use-page-reading.ts'
import { readingWords } from '../../../business/page-reading/words.ts'
import { reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { BriefValues } from './brief-values.ts'
import { briefFromPage } from './brief-from-page.ts'

type Props = { form: UseFormReturn<BriefValues>; keepCurrency: boolean }

/** A quiet offer above the form: what a web page says is put into it, as far as the person takes it. */
export function BriefPageStart({ form, keepCurrency }: Props) {
  const reading = usePageReading()
  const [before, setBefore] = useState<BriefValues>()
  const { found } = reading
  if (found)
    return (
      <Found key={found.url} form={form} reading={reading} keepCurrency={keepCurrency} onUsed={setBefore} />
    )
  return (
    <Card className="p-4 sm:px-5" aria-labelledby="brief-from-page">
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.35fr)] lg:items-center lg:gap-8">
        <div className="flex gap-3">
          <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent max-sm:hidden">
            <Globe className="size-[18px]" aria-hidden />
          </span>
          <div className="min-w-0">
            <h2 id="brief-from-page" className="text-base font-[580]">
              {before ? 'Filled in from your web page' : 'Start from your web page'}
            </h2>
            <p className="text-sm text-ink-3">
              {before ? 'Look through it below. Everything can be changed.' : 'Or fill in the form yourself.'}
              {before && (
                <button
                  type="button"
                  className="ml-1.5 font-[580] text-accent underline-offset-2 hover-fine:underline"
                  onClick={() => {
                    fill(form, before)
                    setBefore(undefined)
                  }}
                >
                  Undo
                </button>
              )}
            </p>
          </div>
        </div>
        <div className="min-w-0">
          <AddressField reading={reading} start={form.getValues('url')} />
          {reading.isReading && <ReadingStages stage={reading.stage} />}
        </div>
      </div>
    </Card>
  )
}

type FoundProps = Props & { reading: ReadingOfPage; onUsed: (before: BriefValues) => void }

function Found({ form, reading, keepCurrency, onUsed }: FoundProps) {
  const { found } = reading
  const [choice, setChoice] = useState<Choice | undefined>(() => found && firstChoice(found))
  if (!found || !choice) return null
  const isEmpty = saysNothing(found)
  const use = async () => {
    try {
      const before = form.getValues()
      const taken = await reading.take(found, choice)
      fill(form, briefFromPage(form.getValues(), { found, choice, taken, keepCurrency }))
      if (taken.problems.length > 0)
        toast(readingWords.notTaken, { kind: 'info', detail: taken.problems.join(' ') })
      onUsed(structuredClone(before))
      reading.reset()
    } catch (error) {
      toast(readingWords.notTaken, { kind: 'failed', detail: reasonOf(error) })
    }
  }
  return (
    <Card edge className="p-4 sm:p-5" aria-labelledby="brief-from-page">
      <h2 id="brief-from-page" className="mb-4 text-md font-[620]">
        {readingWords.foundAt(new URL(found.url).host)}
      </h2>
      <ReadingReview found={found} choice={choice} onChange={setChoice} use="brief" />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={reading.reset}>
          {isEmpty ? readingWords.again : readingWords.dismiss}
        </Button>
        {!isEmpty && (
          <Button kind="ai" busy={reading.isTaking} onClick={() => void use()}>
            {reading.isTaking ? readingWords.taking : 'Fill in the form'}
          </Button>
        )}
      </div>
    </Card>
  )
}

function fill(form: UseFormReturn<BriefValues>, values: BriefValues): void {
  for (const [field, value] of Object.entries(values))
    form.setValue(field as keyof BriefValues, value, { shouldDirty: true }) // its own fields
  void form.trigger(['product', 'business', 'url'])
}
