import type { AppLanguage, Me } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { meQuery } from '../../lib/me.ts'
import { accountWords } from '../../lib/account-words.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { EmailLine } from './email-line.tsx'
import { profileWords } from './words.ts'

const t = words.settings

export function ProfileForm({ me: { user, workspace } }: { me: Me }) {
  const client = useQueryClient()
  const [name, setName] = useState(user.name)
  const [timeZone, setTimeZone] = useState(user.timeZone)
  const [language, setLanguage] = useState(user.language)
  // Only what was changed is sent: another tab's change to the rest stays.
  const change = {
    ...(name.trim() !== user.name && { name: name.trim() }),
    ...(timeZone !== user.timeZone && { timeZone }),
    ...(language !== user.language && { language }),
  }
  const changed = Object.keys(change).length > 0
  const save = useMutation({
    mutationFn: () => api('updateMe', { body: change }),
    onSuccess: (saved) => {
      client.setQueryData(meQuery.queryKey, saved)
      toast(t.saved)
    },
    onError: (error) => toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) }),
  })
  const zones = [...new Set([timeZone ?? 'UTC', 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
  return (
    <div className="flex flex-col gap-5">
      <EmailLine user={user} />
      <form
        className="flex flex-col gap-4 border-t border-line pt-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (changed && name.trim()) save.mutate()
        }}
      >
        <Field label={accountWords.name} error={name.trim() ? undefined : accountWords.required.name}>
          <Input
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="name"
            maxLength={120}
          />
        </Field>
        <Field label={profileWords.timeZone} hint={profileWords.timeZoneHint}>
          <NativeSelect value={timeZone ?? ''} onChange={(event) => setTimeZone(event.target.value || null)}>
            <option value="">{profileWords.ofWorkspace(readable(workspace.timeZone))}</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {readable(zone)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={profileWords.language}>
          <NativeSelect
            value={language}
            onChange={(event) => setLanguage(event.target.value as AppLanguage)} // only our own are in the list
          >
            {Object.entries(profileWords.languages).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button
          type="submit"
          kind="solid"
          className="self-start"
          busy={save.isPending}
          disabled={!changed || !name.trim()}
        >
          {words.common.save}
        </Button>
      </form>
    </div>
  )
}

const readable = (zone: string): string => zone.replaceAll('_', ' ')
