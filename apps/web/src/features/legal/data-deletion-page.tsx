import type { DataDeletion } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { PublicPage } from '../../ui/public-page.tsx'

/** Where Meta sends people who asked for their data to be deleted, with the code it showed them. */
export function DataDeletionPage() {
  const { code } = useSearch({ from: '/data-deletion' })
  return (
    <PublicPage
      title="Deletion of your data"
      lead="You removed this app at Facebook and asked for your data to be deleted. This is how far it is."
    >
      <div className="flex flex-col gap-4">
        {code !== undefined && <Progress code={code} />}
        <CodeForm key={code} code={code ?? ''} />
      </div>
    </PublicPage>
  )
}

function Progress({ code }: { code: string }) {
  const deletion = useQuery({
    ...apiQuery('metaDataDeletion', { params: { id: code as DataDeletion['code'] } }), // the server checks it
    retry: false,
    refetchInterval: (query) => (query.state.data?.state === 'underway' ? 5000 : false),
  })
  if (deletion.error)
    return (
      <Card>
        <ErrorState
          compact
          title="This code is not known here"
          reason={
            isNotFound(deletion.error) || !deletion.error.message
              ? 'Compare it with the one Facebook showed you.'
              : reasonOf(deletion.error)
          }
        />
      </Card>
    )
  if (!deletion.data)
    return (
      <Card className="p-5">
        <LoadingNote />
        <Skeleton className="h-16" />
      </Card>
    )
  const { state, sentence, requestedAt, doneAt } = deletion.data
  return (
    <Card className="p-5" aria-label="How far the deletion is">
      <StatusBadge
        tone={state === 'done' ? 'good' : 'accent'}
        label={state === 'done' ? 'Deleted' : 'Under way'}
        live={state === 'underway'}
      />
      <p className="mt-3">{sentence}</p>
      <p className="mt-1 text-sm text-ink-3">
        Asked for on {formatDate(requestedAt, 'time')}
        {doneAt && ` · done on ${formatDate(doneAt, 'time')}`}
      </p>
    </Card>
  )
}

function CodeForm({ code }: { code: string }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code)
  return (
    <Card className="p-5">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim()) void navigate({ to: '/data-deletion', search: { code: typed.trim() } })
        }}
      >
        <Field label="Your code" className="flex-1 basis-64">
          <Input value={typed} onChange={(event) => setTyped(event.target.value)} maxLength={100} />
        </Field>
        <Button type="submit" kind="soft">
          Look it up
        </Button>
      </form>
    </Card>
  )
}
