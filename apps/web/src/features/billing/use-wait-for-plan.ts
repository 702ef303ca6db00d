import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refresh } from '../../lib/api.ts'

const EVERY_MS = 2000
const PATIENCE_MS = 30_000

/** Asks again and again for half a minute; after that it is late, and somebody may look again. */
export function useWaitForPlan(waits: boolean) {
  const client = useQueryClient()
  const [begun, setBegun] = useState(() => Date.now())
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!waits || isLate) return
    const timer = setInterval(() => {
      if (Date.now() - begun > PATIENCE_MS) setLate(true)
      // A look that takes longer than two seconds is not begun anew before it has ended: it would never end.
      else if (client.isFetching({ queryKey: ['getBilling'] }) === 0) void refresh(client, 'getBilling')
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [client, waits, begun, isLate])
  // It is here: what the shell says of the plan and the list of invoices are old.
  useEffect(() => {
    if (!waits) return
    return () => void refresh(client, 'getUsage', 'listInvoices')
  }, [client, waits])
  return {
    isLate: waits && isLate,
    again() {
      setBegun(Date.now())
      setLate(false)
    },
  }
}
