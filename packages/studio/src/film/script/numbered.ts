import type { Chosen } from './choose-scenes.ts'

/**
 * The numbers of things that are said in turn, in the language's own digits: rows that are made for it count from one
 * by what they tell; a thing alone has none.
 */
export function numbered(scenes: readonly Pick<Chosen, 'role' | 'slot'>[], language: string): string[] {
  const digits = new Intl.NumberFormat(language, { useGrouping: false })
  const counted = scenes.map(({ slot, role }) => (slot.shot === 'point' ? role : undefined))
  return counted.map((role, i) => {
    if (!role || counted.filter((other) => other === role).length < 2) return ''
    return digits.format(counted.slice(0, i + 1).filter((other) => other === role).length)
  })
}
