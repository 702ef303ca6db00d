import { Sparkles } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** Before the first run, and after one that was cancelled too early. */
export const NoPosters = ({ wasCancelled, onCreate }: { wasCancelled: boolean; onCreate: () => void }) => (
  <Card>
    <EmptyState
      icon={<Sparkles aria-hidden />}
      title={wasCancelled ? 'You cancelled before a poster was ready' : 'No posters yet'}
      action={
        <Button kind="solid" onClick={onCreate}>
          <Sparkles aria-hidden />
          Create 3 posters
        </Button>
      }
    >
      The studio draws three, each in four shapes, with words that fit.
    </EmptyState>
  </Card>
)
