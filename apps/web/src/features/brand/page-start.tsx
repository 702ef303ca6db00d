import type { PageReading } from '@adwright/contract'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { AddressField } from '../../business/page-reading/address-field.tsx'
import { firstChoice, saysNothing, type Choice } from '../../business/page-reading/choice.ts'
import { ReadingReview } from '../../business/page-reading/reading-review.tsx'
import { ReadingStages } from '../../business/page-reading/reading-stages.tsx'
import { usePageReading } from '../../business/page-reading/use-page-reading.ts'
import { readingWords } from '../../business/page-reading/words.ts'
import { reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { withReading, type KitValues } from './kit-values.ts'
import { brandWords } from './words.ts'

const t = brandWords.start

/** An address, what its page says, and what of that goes into the kit. */
export function PageStart({ form }: { form: UseFormReturn<KitValues> }) {
  const reading = usePageReading()
  const [used, setUsed] = useState<string>()
  const { found } = reading
  return (
    <Card edge className="mb-4 p-4 sm:p-6" aria-labelledby="start-from-page">
      {found ? (
        <Found key={found.url} found={found} reading={reading} form={form} onUsed={setUsed} />
      ) : (
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,520px)] lg:items-center lg:gap-10">
          <div>
            <h2 id="start-from-page" className="font-display text-xl font-[640] tracking-[-0.015em]">
              {t.title}
            </h2>
            <p className="mt-1 text-ink-2">{used ? t.used(used) : t.text}</p>
          </div>
          <div>
            <AddressField reading={reading} start={form.getValues('webAddress')} size="lg" />
            {reading.isReading && <ReadingStages stage={reading.stage} />}
          </div>
        </div>
      )}
    </Card>
  )
}

type FoundProps = {
  found: PageReading
  reading: ReturnType<typeof usePageReading>
  form: UseFormReturn<KitValues>
  onUsed: (host: string) => void
}

function Found({ found, reading, form, onUsed }: FoundProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(found))
  const { host } = new URL(found.url)
  const isEmpty = saysNothing(found)
  const use = async () => {
    try {
      const { logo, problems } = await reading.take(found, choice)
      const after = withReading(form.getValues(), found, choice, logo?.id ?? null)
      for (const [field, value] of Object.entries(after))
        form.setValue(field as keyof KitValues, value, { shouldDirty: true, shouldValidate: true })
      if (problems.length > 0) toast(readingWords.notTaken, { kind: 'info', detail: problems.join(' ') })
      onUsed(host)
      reading.reset()
    } catch (error) {
      toast(readingWords.notTaken, { kind: 'failed', detail: reasonOf(error) })
    }
  }
  return (
    <>
      <h2 id="start-from-page" className="font-display text-xl font-[640] tracking-[-0.015em]">
        {t.found(host)}
      </h2>
      {!isEmpty && <p className="mt-1 mb-5 text-ink-2">{t.foundText}</p>}
      <ReadingReview found={found} choice={choice} onChange={setChoice} use="kit" />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={reading.reset}>
          {isEmpty ? readingWords.again : readingWords.dismiss}
        </Button>
        {!isEmpty && (
          <Button kind="ai" busy={reading.isTaking} onClick={() => void use()}>
            {reading.isTaking ? readingWords.taking : t.use}
          </Button>
        )}
      </div>
    </>
  )
}
