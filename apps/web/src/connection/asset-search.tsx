import { SearchBox } from '../ui/search-box.tsx'

/** Only where there are more than can be shown at once. */
export function AssetSearch({
  what,
  total,
  assets: { searchable, query, search, none },
}: {
  what: string
  total: number
  assets: { searchable: boolean; query: string; search: (text: string) => void; none: boolean }
}) {
  if (!searchable) return null
  return (
    <div className="mb-2">
      <SearchBox
        label={`Search ${what}`}
        placeholder={`Search ${total} ${what} by name`}
        value={query}
        onChange={search}
      />
      {none && (
        <p role="status" className="mt-2 text-sm text-ink-3">
          None of the {what} is called “{query}”.
        </p>
      )}
    </div>
  )
}
