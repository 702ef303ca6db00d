import type { Me } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { meQuery } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

const t = words.settings

export function ProfileForm({ me }: { me: Me }) {
  const client = useQueryClient()
  const [name, setName] = useState(me.user.name)
  const save = useMutation({
    mutationFn: () => api('updateMe', { body: { name: name.trim() } }),
    onSuccess: (saved) => {
      client.setQueryData(meQuery.queryKey, saved)
      toast(t.saved)
    },
    onError: (error) => toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) }),
  })
  const resend = useMutation({
    mutationFn: () => api('resendVerification', { body: { email: me.user.email } }),
    onSuccess: () => toast(words.auth.checkMail.resent),
    onError: (error) => toast(reasonOf(error), { kind: 'failed' }),
  })
  const changed = name.trim() !== me.user.name
  return (
    <form
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && name.trim()) save.mutate()
      }}
    >
      <Field label={words.auth.name} error={name.trim() ? undefined : words.auth.required.name}>
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
          maxLength={120}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-base font-[580]">{words.auth.email}</span>
        <span className="min-w-0 break-all text-ink-2">{me.user.email}</span>
        <Badge tone={me.user.emailVerified ? 'good' : 'warn'}>
          {me.user.emailVerified ? t.verified : t.unverified}
        </Badge>
        {!me.user.emailVerified && (
          <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate()}>
            {t.resend}
          </Button>
        )}
      </div>
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
  )
}
