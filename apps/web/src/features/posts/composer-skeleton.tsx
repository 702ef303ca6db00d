import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** The outline of the composer. */
export const ComposerSkeleton = () => (
  <div className="pt-5">
    <LoadingNote />
    <Skeleton className="h-5 w-24" />
    <Skeleton className="mt-3 h-9 w-56" />
    <Skeleton className="mt-2 h-5 w-full max-w-96" />
    <div className="mt-8 grid grid-cols-1 gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(330px,400px)]">
      <div className="flex flex-col gap-4">
        <Skeleton className="h-28 rounded-lg" />
        <Skeleton className="h-[560px] rounded-lg" />
        <Skeleton className="h-56 rounded-lg" />
      </div>
      <Skeleton className="h-[640px] rounded-lg max-lg:hidden" />
    </div>
  </div>
)
