import type { Me } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { meQuery } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

const t = words.settings

export function WorkspaceForm({ me, mayWrite }: { me: Me; mayWrite: boolean }) {
  const client = useQueryClient()
  const [name, setName] = useState(me.workspace.name)
  const [timeZone, setTimeZone] = useState(me.workspace.timeZone)
  const renamed = name.trim() !== me.workspace.name
  const moved = timeZone !== me.workspace.timeZone
  const save = useMutation({
    // Only what was changed is sent: another tab's change to the rest stays.
    mutationFn: () =>
      api('updateWorkspace', { body: { ...(renamed && { name: name.trim() }), ...(moved && { timeZone }) } }),
    onSuccess: (saved) => {
      client.setQueryData(meQuery.queryKey, saved)
      toast(t.saved)
    },
    onError: (error) => toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) }),
  })
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && (renamed || moved)) save.mutate()
      }}
    >
      <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
        <Field label={t.workspaceName} error={name.trim() ? undefined : words.campaign.nameRequired}>
          <Input value={name} onChange={(event) => setName(event.target.value)} maxLength={120} />
        </Field>
        <Field label={t.timeZone} hint={t.timeZoneHint}>
          <NativeSelect value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {mayWrite && (
          <Button
            type="submit"
            kind="solid"
            className="self-start"
            busy={save.isPending}
            disabled={!name.trim() || !(renamed || moved)}
          >
            {words.common.save}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
