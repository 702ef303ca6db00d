export interface FaultRule {
  method?: string
  path?: RegExp
  times: number
  kind: 'error' | 'rate_limit' | 'lost_answer'
}

export interface Faults {
  add(rule: FaultRule): void
  /** The fault that this call meets, which is used up by one. */
  meet(method: string, path: string): FaultRule['kind'] | undefined
}

export function createFaults(): Faults {
  const rules: FaultRule[] = []
  return {
    add: (rule) => void rules.push({ ...rule }),
    meet(method, path) {
      const rule = rules.find(
        (one) => one.times > 0 && (one.method ?? method) === method && (one.path?.test(path) ?? true),
      )
      if (!rule) return undefined
      rule.times -= 1
      return rule.kind
    },
  }
}
