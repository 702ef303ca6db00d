import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

/** A connection that belongs to a business and not to a person: agencies connect this way. */
export function SystemUserDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient()
  const [token, setToken] = useState('')
  const close = () => {
    setToken('')
    connect.reset()
    onClose()
  }
  const connect = useMutation({
    mutationFn: () => api('connectSystemUser', { body: { token: token.trim() } }),
    onSuccess: async ({ userName }) => {
      await refresh(client, 'listConnections', 'me')
      toast(`Connected ${userName}`)
      close()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={close}
      title="Use a system user token"
      description="It belongs to your business and does not end with anybody’s password. Make one under Business settings → System users → Generate token, for the app of this installation."
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            {words.common.cancel}
          </Button>
          <Button
            kind="solid"
            busy={connect.isPending}
            disabled={token.trim().length < 20}
            onClick={() => connect.mutate()}
          >
            Connect
          </Button>
        </>
      }
    >
      <Field
        label="Token"
        hint="Checked at Meta, then kept encrypted. It is never shown again."
        error={connect.error ? reasonOf(connect.error) : undefined}
      >
        <Input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
