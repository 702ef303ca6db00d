type Flight = { now: Promise<unknown>; next: Promise<unknown> | undefined }

/**
 * Lets callers who ask the same question at the same time share one reading. Whoever comes while a reading is under
 * way gets the next one, so every answer was read after it was asked for: sharing never makes it older.
 */
export function createSharedReading(): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Flight>()
  const begin = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const now = read()
    const flight: Flight = { now, next: undefined }
    flights.set(key, flight)
    const landed = () => {
      if (flight.next === undefined && flights.get(key) === flight) flights.delete(key)
    }
    now.then(landed, landed)
    return now
  }
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const flight = flights.get(key)
    if (!flight) return begin(key, read)
    flight.next ??= flight.now.then(
      () => begin(key, read),
      () => begin(key, read), // the one before failed for its own askers
    )
    return flight.next as Promise<T> // the same key is the same question
  }
}
