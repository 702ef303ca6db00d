import type { Organisation } from '@adwright/contract'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AddLeader } from './add-leader.tsx'
import { LeaderRow } from './leader-row.tsx'
import { organisationWords } from './words.ts'

const t = organisationWords.people

export function PeopleCard({ organisation }: { organisation: Organisation }) {
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="people">
      <ActionHeader id="people" title={t.title} note={t.note}>
        <Button onClick={() => setAdding(true)}>
          <UserPlus aria-hidden />
          {t.add}
        </Button>
      </ActionHeader>
      <ul className="mt-2 divide-y divide-line">
        {organisation.people.map((person) => (
          <LeaderRow key={person.userId} person={person} />
        ))}
      </ul>
      <Dialog open={adding} onClose={close} title={t.addTitle} description={t.addText(organisation.name)}>
        <AddLeader onDone={close} />
      </Dialog>
    </Card>
  )
}
