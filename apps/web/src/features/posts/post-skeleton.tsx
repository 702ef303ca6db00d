import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** The outline of a post's page. */
export const PostSkeleton = () => (
  <div className="pt-5">
    <LoadingNote />
    <Skeleton className="h-5 w-24" />
    <Skeleton className="mt-3 h-9 w-full max-w-[480px]" />
    <Skeleton className="mt-2 h-6 w-64" />
    <div className="mt-8 grid grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(320px,380px)] lg:gap-4">
      <div className="flex flex-col gap-3 lg:gap-4">
        <Skeleton className="h-56 rounded-lg" />
        <Skeleton className="h-56 rounded-lg" />
      </div>
      <Skeleton className="h-[520px] rounded-lg" />
    </div>
  </div>
)
