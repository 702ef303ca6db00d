import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { BriefForm, type BriefFormProps } from './brief-form.tsx'

/** A fresh form begins with the brand kit, so it waits for it; without one to be had it begins all the same. */
export function BriefStep(props: Omit<BriefFormProps, 'kit'>) {
  const { data: kit, isPending } = useQuery({ ...apiQuery('getBrand'), retry: 1 })
  if (isPending && !props.brief)
    return (
      <>
        <LoadingNote />
        <Skeleton className="h-72 rounded-lg" />
      </>
    )
  return <BriefForm {...props} kit={kit} />
}
