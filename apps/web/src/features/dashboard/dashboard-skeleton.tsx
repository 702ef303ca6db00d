import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

export const DashboardSkeleton = () => (
  <>
    <LoadingNote />
    <div className="grid grid-cols-2 gap-3 lg:gap-4 xl:grid-cols-4">
      {[0, 1, 2, 3].map((card) => (
        <Skeleton key={card} className="h-[138px] rounded-lg lg:h-[150px]" />
      ))}
    </div>
    <Skeleton className="mt-3 h-[396px] rounded-lg lg:mt-4" />
    <Skeleton className="mt-3 h-[360px] rounded-lg lg:mt-4" />
  </>
)
