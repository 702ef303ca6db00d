import { Card } from '../../ui/card.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** Of the size of what comes, so that nothing jumps. */
export const StudioSkeleton = () => (
  <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 pt-2 lg:grid-cols-[352px_minmax(0,1fr)] lg:pt-4 xl:grid-cols-[392px_minmax(0,1fr)]">
    <LoadingNote />
    <Card className="grid gap-5 p-4 lg:p-5">
      <Skeleton className="h-36" />
      <div className="grid grid-cols-4 gap-2">
        {Array.from({ length: 12 }, (_, index) => (
          <Skeleton key={index} className="h-[94px]" />
        ))}
      </div>
      <Skeleton className="h-[72px]" />
      <Skeleton className="h-12" />
    </Card>
    <div className="grid gap-4">
      <Skeleton className="h-64 rounded-lg" />
    </div>
  </div>
)
