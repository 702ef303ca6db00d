import type { Creative, Format } from '@adwright/contract'
import { useEffect, useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { useWide } from '../../lib/use-wide.ts'
import { Button } from '../../ui/button.tsx'
import { Canvas } from './canvas/canvas.tsx'
import type { Zoom } from './canvas/fit.ts'
import { DeskProvider } from './desk.ts'
import { EditorBar } from './editor-bar.tsx'
import { FormatRail } from './format-rail.tsx'
import { Notice } from './notices.tsx'
import { SavingDialogs } from './saving/saving-dialogs.tsx'
import { useSaving } from './saving/use-saving.ts'
import { SidePanel, type Section } from './side-panel.tsx'
import { useDeskState } from './use-desk-state.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** A poster on the desk. Nothing is kept before Save; what is kept then is what the preview shows. */
export function Editor({ creative, first }: { creative: Creative; first: Format | undefined }) {
  const isWide = useWide()
  const state = useDeskState(creative, first)
  const { desk, document, isDirty, previewError, made } = state
  const { format, selected } = desk
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [showCovered, setShowCovered] = useState(false)
  const [section, setSection] = useState<Section | null>(isWide ? 'words' : null)
  const [picked, setPicked] = useState<readonly Format[]>([])
  // a shape that was changed by hand is meant to be made
  const wanted = [...new Set([...picked, ...(Object.keys(document.edits) as Format[])])].filter(
    (one) => !made.includes(one),
  )
  const saving = useSaving(state, wanted, () => setPicked([]))
  useShortcuts({ undo: state.undo, redo: state.redo, save: saving.saveNow })
  // what is chosen on the stage is what the panel is about
  useEffect(() => {
    if (selected) setSection((now) => (isWide || now !== null ? 'element' : now))
  }, [selected, isWide])
  const standIn = !isDirty
    ? state.creative.renditions.find(({ placement }) => placement === format)?.media.url
    : undefined

  return (
    <DeskProvider value={desk}>
      <div className="fixed inset-0 z-45 flex flex-col overflow-hidden bg-panel lg:static lg:z-auto lg:-mb-10 lg:h-[calc(100dvh-96px)] lg:min-h-[540px] lg:rounded-lg lg:shadow-card">
        <EditorBar
          canUndo={state.canUndo}
          canRedo={state.canRedo}
          onUndo={state.undo}
          onRedo={state.redo}
          zoom={zoom}
          setZoom={setZoom}
          showCovered={showCovered}
          setShowCovered={setShowCovered}
          hindrance={saving.hindrance}
          isDirty={isDirty}
          isSaving={saving.isSaving}
          onSave={saving.saveNow}
        />
        {state.isRestored && (
          <Notice
            action={
              <span className="flex gap-1">
                <Button kind="ghost" size="sm" onClick={() => state.restart(state.creative)}>
                  Discard them
                </Button>
                <Button kind="ghost" size="sm" onClick={state.forgetRestored}>
                  Keep them
                </Button>
              </span>
            }
          >
            Your unsaved changes are back where you left them.
          </Notice>
        )}
        {previewError && (
          <Notice
            kind="bad"
            action={
              <Button size="sm" onClick={state.drawAgain}>
                Try again
              </Button>
            }
          >
            The preview could not be drawn. {reasonOf(previewError)}
          </Notice>
        )}
        <div className="flex min-h-0 flex-1 max-lg:flex-col">
          <FormatRail wanted={wanted} />
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            {!made.includes(format) && (
              <Notice
                action={
                  wanted.includes(format) ? undefined : (
                    <Button size="sm" onClick={() => setPicked((all) => [...all, format])}>
                      Make it
                    </Button>
                  )
                }
              >
                {wanted.includes(format)
                  ? 'This shape is made when you save.'
                  : 'This shape is not made yet. This is how it would look.'}
              </Notice>
            )}
            <Canvas lifted={state.lifted} zoom={zoom} showCovered={showCovered} standIn={standIn} />
          </div>
          <SidePanel section={section} setSection={setSection} atFoot={!isWide} onUndo={state.undo} />
        </div>
        <p aria-live="polite" className="sr-only">
          {state.said}
        </p>
      </div>
      <SavingDialogs saving={saving} format={format} />
    </DeskProvider>
  )
}
