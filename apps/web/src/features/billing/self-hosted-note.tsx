import { useMe } from '../../lib/me.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { billingWords } from './words.ts'

const t = billingWords.selfHosted

/** Where nothing is sold there is nothing to press: only whom to ask. */
export function SelfHostedNote() {
  const { staff } = useMe()
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="self-hosted">
      <CardHeader id="self-hosted" title={t.title} />
      <p className="mt-1 max-w-[70ch] text-ink-2">{t.text}</p>
      {staff && <p className="mt-2 text-ink-2">{t.staff}</p>}
    </Card>
  )
}
