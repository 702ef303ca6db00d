import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { useBarHeight } from '../../ui/use-bar-height.ts'
import type { useKitForm } from './use-kit-form.ts'
import { brandWords as t } from './words.ts'

type Props = { kitForm: ReturnType<typeof useKitForm>; isKept: boolean }

/** Always in reach, and it says whether there is something to save. */
export function SaveBar({ kitForm, isKept }: Props) {
  const { isDirty, isSaving, isOvertaken, discard, loadTheirs } = kitForm
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  return (
    <div
      ref={bar}
      className="sticky bottom-[calc(62px+env(safe-area-inset-bottom))] z-20 -mx-4 mt-6 border-t border-line bg-panel px-4 py-3 sm:-mx-6 sm:px-6 lg:bottom-0"
    >
      <div className="flex items-center gap-3">
        <p role="status" className="min-w-0 flex-1 text-sm text-ink-2">
          {isOvertaken ? (
            <span className="text-bad">{t.changedElsewhere}</span>
          ) : isDirty ? (
            t.unsaved
          ) : isKept ? (
            t.allSaved
          ) : (
            t.neverSaved
          )}
        </p>
        <div className="flex shrink-0 gap-2">
          {isOvertaken ? (
            <Button onClick={() => void loadTheirs()}>{t.loadTheirs}</Button>
          ) : (
            isDirty && (
              <Button kind="ghost" onClick={discard}>
                {t.discard}
              </Button>
            )
          )}
          <Button type="submit" kind="solid" busy={isSaving} disabled={!isDirty || isOvertaken}>
            {t.save}
          </Button>
        </div>
      </div>
    </div>
  )
}
