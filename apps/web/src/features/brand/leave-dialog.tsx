import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { useKitForm } from './use-kit-form.ts'
import { brandWords as t } from './words.ts'

/** Before a page with unsaved changes is left. */
export function LeaveDialog({ blocker }: { blocker: ReturnType<typeof useKitForm>['blocker'] }) {
  const stay = () => blocker.reset?.()
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      onClose={stay}
      title={t.leaveTitle}
      description={t.leaveText}
      footer={
        <>
          <Button onClick={stay}>{t.stay}</Button>
          <Button kind="danger" onClick={() => blocker.proceed?.()}>
            {t.leave}
          </Button>
        </>
      }
    />
  )
}
