import { Button } from '../../ui/button.tsx'
import { adminWords } from './words.ts'

type List = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

export const MoreButton = ({ list }: { list: List }) =>
  list.hasNextPage && (
    <Button className="m-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {adminWords.more}
    </Button>
  )
