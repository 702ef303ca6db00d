import { reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

type ConflictProps = { onTheirs: () => void; onMine: () => void; onClose: () => void }

/** Somebody else saved meanwhile: nothing is stored until one of both ways is chosen. */
export const ConflictDialog = ({ onTheirs, onMine, onClose }: ConflictProps) => (
  <Dialog
    open
    onClose={onClose}
    title="Somebody saved this poster meanwhile"
    description="There is a newer version than the one you began with. Yours is not saved yet."
    footer={
      <>
        <Button onClick={onTheirs}>Load the newer one</Button>
        <Button kind="solid" onClick={onMine}>
          Keep mine on top of it
        </Button>
      </>
    }
  >
    <p className="text-ink-2">
      Keeping yours leaves what you changed as it is and takes everything else from the newer version. You can
      look at it before you save.
    </p>
  </Dialog>
)

type LaunchedProps = { busy: boolean; error: unknown; onCopy: () => void; onClose: () => void }

/** A poster that runs in a campaign stays as it is; a copy can be anything. */
export const LaunchedDialog = ({ busy, error, onCopy, onClose }: LaunchedProps) => (
  <Dialog
    open
    onClose={onClose}
    title="This poster runs in a campaign"
    description="What people see in a launched campaign can no longer change. Make a copy with your changes instead."
    footer={
      <>
        <Button onClick={onClose}>Not now</Button>
        <Button kind="solid" busy={busy} onClick={onCopy}>
          Make a copy
        </Button>
      </>
    }
  >
    <p className="text-ink-2">
      The copy counts as one poster of your plan. It opens here with your changes on it, to be saved; its
      lettering may come out a little differently.
    </p>
    {error != null && (
      <p role="alert" className="mt-3 font-[540] text-bad">
        {error instanceof Error && error.name === 'Error' ? error.message : reasonOf(error)}
      </p>
    )}
  </Dialog>
)

type LeaveProps = {
  busy: boolean
  maySave: boolean
  onSave: () => void
  onLeave: () => void
  onStay: () => void
}
export const LeaveDialog = ({ busy, maySave, onSave, onLeave, onStay }: LeaveProps) => (
  <Dialog
    open
    onClose={onStay}
    title="Leave without saving?"
    description="Your changes to this poster are not saved yet."
    footer={
      <>
        <Button kind="ghost" onClick={onStay}>
          Stay here
        </Button>
        <Button kind="danger" onClick={onLeave}>
          Leave without saving
        </Button>
        {maySave && (
          <Button kind="solid" busy={busy} onClick={onSave}>
            Save and leave
          </Button>
        )}
      </>
    }
  />
)
