import type { ApprovalMode, PostingDesk } from '@adwright/contract'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { useMay } from '../../../lib/me.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { useSetApproval } from './set-approval.ts'

const t = calendarWords.desk.approval
const modes: ApprovalMode[] = ['off', 'editors', 'client']

/** Who says yes before a post goes out. Others than those who run the workspace see what was chosen. */
export function ApprovalCard({ desk }: { desk: PostingDesk }) {
  const mayManage = useMay('manage')
  const set = useSetApproval()
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="approval">
      <CardHeader id="approval" title={t.title} note={t.note} />
      {mayManage ? (
        <RadioCards<ApprovalMode>
          label={t.title}
          className="mt-3 grid gap-2"
          value={desk.approval}
          onChange={(mode) => set.mutate(mode)}
          items={modes.map((value) => ({ value, label: t.modes[value], note: t.notes[value] }))}
        />
      ) : (
        <div className="mt-3 rounded-md bg-sunken px-3 py-2">
          <p className="font-[580]">{t.modes[desk.approval]}</p>
          <p className="text-sm text-ink-2">{t.notes[desk.approval]}</p>
          <p className="mt-1 text-sm text-ink-3">{t.manageOnly}</p>
        </div>
      )}
    </Card>
  )
}
