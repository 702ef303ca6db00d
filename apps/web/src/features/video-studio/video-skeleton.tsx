import { Card } from '../../ui/card.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** Of the size of what comes, so that nothing jumps. */
export const VideoSkeleton = () => (
  <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 pt-2 lg:grid-cols-[352px_minmax(0,1fr)] lg:pt-3 xl:grid-cols-[392px_minmax(0,1fr)]">
    <LoadingNote />
    <Card className="grid gap-5 p-4 lg:p-5">
      <Skeleton className="h-36" />
      <div className="grid grid-cols-2 gap-2">
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} className="h-[60px]" />
        ))}
      </div>
      <Skeleton className="h-10" />
      <Skeleton className="h-[76px]" />
    </Card>
    <Skeleton className="h-72 rounded-lg" />
  </div>
)
