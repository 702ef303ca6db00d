import type { Format } from '@adwright/contract'
import { ConflictDialog, LaunchedDialog, LeaveDialog } from './refusal-dialogs.tsx'
import { SavedDialog } from './saved-dialog.tsx'
import type { Saving } from './use-saving.ts'

/** What has to be decided, or seen, around saving. */
export const SavingDialogs = ({ saving, format }: { saving: Saving; format: Format }) => (
  <>
    {saving.refusal === 'creative.changed_meanwhile' && (
      <ConflictDialog
        onTheirs={() => void saving.reload(false)}
        onMine={() => void saving.reload(true)}
        onClose={saving.forgetRefusal}
      />
    )}
    {saving.refusal === 'creative.in_campaign' && (
      <LaunchedDialog
        busy={saving.copy.isPending}
        error={saving.copy.error}
        onCopy={saving.makeCopy}
        onClose={saving.forgetRefusal}
      />
    )}
    {saving.saved && <SavedDialog saved={saving.saved} format={format} onClose={saving.forgetSaved} />}
    {saving.isBlocked && !saving.refusal && (
      <LeaveDialog
        busy={saving.isSaving}
        maySave={saving.hindrance === null}
        onSave={saving.saveAndLeave}
        onLeave={saving.leave}
        onStay={saving.stay}
      />
    )}
  </>
)
