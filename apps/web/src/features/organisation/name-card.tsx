import type { Organisation } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { useKeepOrganisation } from './change-organisation.ts'
import { organisationWords } from './words.ts'

const t = organisationWords.name

export function NameCard({ organisation }: { organisation: Organisation }) {
  const keep = useKeepOrganisation()
  const [name, setName] = useState(organisation.name)
  const wanted = name.trim()
  const changed = wanted !== organisation.name
  const save = useMutation({
    mutationFn: () => api('renameOrganisation', { body: { name: wanted } }),
    onSuccess: async (now) => {
      await keep(now)
      toast(t.saved)
    },
    onError: (error) => toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) }),
  })
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="name">
      <CardHeader id="name" title={t.title} note={t.note[organisation.kind]} />
      <form
        className="mt-3 flex flex-col gap-3 sm:flex-row sm:items-start"
        onSubmit={(event) => {
          event.preventDefault()
          if (changed && wanted && !save.isPending) save.mutate()
        }}
      >
        <Field label={t.label} hideLabel error={wanted ? undefined : t.required} className="flex-1">
          <Input
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="organization"
            maxLength={120}
          />
        </Field>
        <Button type="submit" className="self-start" busy={save.isPending} disabled={!changed || !wanted}>
          {t.save}
        </Button>
      </form>
    </Card>
  )
}
