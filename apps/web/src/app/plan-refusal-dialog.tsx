import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { forgetPlanRefusal, type PlanRefusal } from '../business/plan/plan-refusal.ts'
import { planWords } from '../business/plan/words.ts'
import { useMay } from '../lib/me.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { clearToasts } from '../ui/toast.tsx'

const t = planWords.refusal

/** What the plan did not allow, with the server's reason; said once, not in a toast besides. */
export function PlanRefusalDialog({ refusal }: { refusal: PlanRefusal }) {
  const mayBill = useMay('bill')
  const navigate = useNavigate()
  useEffect(() => {
    // Whoever asked has not spoken yet.
    const timer = setTimeout(clearToasts)
    return () => clearTimeout(timer)
  }, [refusal])
  return (
    <Dialog
      open
      onClose={forgetPlanRefusal}
      title={t[refusal.code]}
      description={refusal.message}
      footer={
        mayBill ? (
          <>
            <Button onClick={forgetPlanRefusal}>{t.notNow}</Button>
            <Button
              kind="solid"
              onClick={() => {
                forgetPlanRefusal()
                void navigate({ to: '/settings/billing' })
              }}
            >
              {planWords.see}
            </Button>
          </>
        ) : (
          <Button kind="solid" onClick={forgetPlanRefusal}>
            {t.ok}
          </Button>
        )
      }
    >
      {!mayBill && <p className="text-ink-2">{planWords.askWho}</p>}
    </Dialog>
  )
}
