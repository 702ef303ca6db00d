import { Card } from '../../ui/card.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** The size of the weeks that come. */
export const GridSkeleton = ({ narrow }: { narrow: boolean }) => (
  <div className="p-3">
    <LoadingNote />
    {narrow ? (
      <div className="flex flex-col gap-2">
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} className="h-20" />
        ))}
      </div>
    ) : (
      <div className="grid grid-cols-7 gap-1">
        {Array.from({ length: 35 }, (_, cell) => (
          <Skeleton key={cell} className="h-[110px] rounded-sm" />
        ))}
      </div>
    )}
  </div>
)

/** The whole page below its head, bars and all. */
export const PageSkeleton = ({ narrow }: { narrow: boolean }) => (
  <div className="flex flex-col gap-3">
    <Skeleton className={narrow ? 'h-[90px]' : 'h-10 w-80'} />
    <Skeleton className={narrow ? 'h-11' : 'h-10 w-[720px] max-w-full'} />
    <Card>
      <GridSkeleton narrow={narrow} />
    </Card>
  </div>
)
