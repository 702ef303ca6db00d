import type { SafeFetch } from '#platform/safe-fetch.ts'

type Answer = Awaited<ReturnType<SafeFetch>>

/** Fetches for one reading: so many requests and so much time in all, whoever asks. */
export type Budget = {
  /** @throws what the fetch throws, and an error of its own when nothing is left */
  fetch(address: string, mostBytes: number): Promise<Answer>
  /** Requests that may still be made. */
  left(): number
}

export function createBudget(
  fetchPage: SafeFetch,
  { requests, milliseconds }: { requests: number; milliseconds: number },
): Budget {
  const until = performance.now() + milliseconds
  let left = requests
  return {
    left: () => left,
    fetch: async (address, mostBytes) => {
      const time = Math.floor(until - performance.now())
      if (left <= 0 || time <= 0)
        throw new DOMException('There is no time left to read more.', 'TimeoutError')
      left -= 1
      return fetchPage(address, { mostBytes, milliseconds: time, mostRedirects: 4 })
    },
  }
}
