import type { AdminUserDetail } from '@adwright/contract'
import { api } from '../../../lib/api.ts'
import { goTo } from '../../../lib/open-workspace.ts'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.users
type Props = { user: AdminUserDetail; open: boolean; onClose: () => void }

export const LookDialog = ({ user: { id, name, memberships }, open, onClose }: Props) => (
  <ReasonDialog
    open={open}
    onClose={onClose}
    title={t.lookTitle(name)}
    text={t.lookText}
    hint={adminWords.reasonTold}
    submitLabel={t.lookSubmit}
    names={['workspaceId']}
    send={async ({ reason = '', workspaceId }) => {
      const body = { userId: id, reason, ...(workspaceId && { workspaceId }) }
      const looking = await api('adminImpersonate', { body })
      goTo(looking.workspaceId)
    }}
  >
    {(errors) => (
      <Field label={t.lookAt} error={errors['workspaceId']}>
        <NativeSelect name="workspaceId" defaultValue="">
          <option value="">{t.lookAtLast}</option>
          {memberships.map(({ workspace }) => (
            <option key={workspace.id} value={workspace.id}>
              {workspace.name}
            </option>
          ))}
        </NativeSelect>
      </Field>
    )}
  </ReasonDialog>
)
